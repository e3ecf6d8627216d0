package socialmedia.shell.config;

import java.util.Map;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.post.PostExportCommand;
import socialmedia.shell.command.post.PostImportCommand;
import socialmedia.shell.command.transfer.ExportCommand;
import socialmedia.shell.command.transfer.ImportCommand;
import socialmedia.shell.command.user.UserImportCommand;
import socialmedia.shell.command.vote.VoteExportCommand;
import socialmedia.shell.command.vote.VoteImportCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands that bring rows into files and out of them; {@code user export} stands with those on users. */
final class TransferCommands {

    private TransferCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk, Map<String, String> environment) {
        catalog.add("post export", () -> new PostExportCommand(desk))
                .add("vote export", () -> new VoteExportCommand(desk))
                .add("export", () -> new ExportCommand(desk, environment))
                .add("user import", () -> new UserImportCommand(desk))
                .add("post import", () -> new PostImportCommand(desk))
                .add("vote import", () -> new VoteImportCommand(desk))
                .add("import", () -> new ImportCommand(desk));
    }
}
