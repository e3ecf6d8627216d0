package socialmedia.shell.config;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.input.CommandCatalog;

/** The commands on the journal. */
final class JournalCommands {

    private JournalCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {}
}
