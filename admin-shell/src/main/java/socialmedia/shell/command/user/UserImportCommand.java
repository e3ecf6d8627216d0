package socialmedia.shell.command.user;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.transfer.TableImport;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.load.ImportTable;

/** {@code user import}: makes or updates the users that a file has. */
public final class UserImportCommand implements ConsoleCommand {

    private static final String COLUMNS = """
            Columns: email, and as wanted id, password (a bcrypt hash), plain_password (hashed here), created_at, phone_number.
            Also what WP-CLI lists of people: user_email, user_pass, user_registered; its other columns are left out. A user
            without any password cannot log in until `user password` gives one. Whom a row is about is told by its id, without
            one by its email.""";

    private final TableImport tableImport;

    public UserImportCommand(Desk desk) {
        this.tableImport = new TableImport(desk, ImportTable.USERS);
    }

    @Override
    public Definition definition() {
        return tableImport
                .definition(UserWords.GROUP, COLUMNS)
                .example("user import users.csv", "new users; those that are there are rejected")
                .example("user import users.ndjson.gz --on-conflict update", "new values for those that are there")
                .example("user import people.csv --map mail=email --ignore town", "columns of other names")
                .example("user import - --atomic", "all of standard input, or nothing")
                .seeAlso("import, user export, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return tableImport.run(words, screen, definition());
    }
}
