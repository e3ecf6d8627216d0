package socialmedia.shell.config;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.vote.VoteAddCommand;
import socialmedia.shell.command.vote.VoteAuditCommand;
import socialmedia.shell.command.vote.VoteListCommand;
import socialmedia.shell.command.vote.VoteRemoveCommand;
import socialmedia.shell.command.vote.VoteStatsCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands on votes. */
final class VoteCommands {

    private VoteCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {
        catalog.add("vote list", () -> new VoteListCommand(desk))
                .add("vote add", () -> new VoteAddCommand(desk))
                .add("vote remove", () -> new VoteRemoveCommand(desk))
                .add("vote stats", () -> new VoteStatsCommand(desk))
                .add("vote audit", () -> new VoteAuditCommand(desk));
    }
}
