package socialmedia.shell.config;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.input.CommandCatalog;

/** The commands on users. */
final class UserCommands {

    private UserCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {}
}
