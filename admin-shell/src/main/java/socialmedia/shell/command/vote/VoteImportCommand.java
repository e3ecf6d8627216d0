package socialmedia.shell.command.vote;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.transfer.TableImport;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.load.ImportTable;

/** {@code vote import}: casts the votes that a file has. */
public final class VoteImportCommand implements ConsoleCommand {

    private static final String COLUMNS = "Columns: user_id or user_email, and post_id.";

    private final TableImport tableImport;

    public VoteImportCommand(Desk desk) {
        this.tableImport = new TableImport(desk, ImportTable.VOTES);
    }

    @Override
    public Definition definition() {
        return tableImport
                .definition("Votes", COLUMNS)
                .example("vote import votes.csv", "new votes; those that are there are rejected")
                .example("vote import votes.csv.gz --on-conflict skip", "the votes that are not there yet")
                .seeAlso("import, vote export, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return tableImport.run(words, screen, definition());
    }
}
