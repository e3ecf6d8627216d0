package socialmedia.shell.config;

import java.util.Map;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.input.CommandCatalog;

/** The commands on posts. */
final class PostCommands {

    private PostCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk, Map<String, String> environment) {}
}
