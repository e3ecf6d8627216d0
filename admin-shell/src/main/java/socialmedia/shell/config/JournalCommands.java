package socialmedia.shell.config;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.journal.JournalListCommand;
import socialmedia.shell.command.journal.JournalShowCommand;
import socialmedia.shell.command.journal.UndoCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands on the journal. */
final class JournalCommands {

    private JournalCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {
        catalog.add("journal list", () -> new JournalListCommand(desk))
                .add("journal show", () -> new JournalShowCommand(desk))
                .add("undo", () -> new UndoCommand(desk));
    }
}
