package socialmedia.shell.config;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.vote.VoteAddCommand;
import socialmedia.shell.command.vote.VoteRemoveCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands on votes. */
final class VoteCommands {

    private VoteCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {
        catalog.add("vote add", () -> new VoteAddCommand(desk)).add("vote remove", () -> new VoteRemoveCommand(desk));
    }
}
