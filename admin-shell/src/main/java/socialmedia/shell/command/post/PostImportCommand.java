package socialmedia.shell.command.post;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.transfer.TableImport;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.load.ImportTable;

/** {@code post import}: makes or updates the posts that a file has. */
public final class PostImportCommand implements ConsoleCommand {

    private static final String COLUMNS = """
            Columns: title, content, owner_id or owner_email, and as wanted id, published (true unless said), created_at (now
            unless said). Which post a row is about is told by its id; one without makes a new post.""";

    private final TableImport tableImport;

    public PostImportCommand(Desk desk) {
        this.tableImport = new TableImport(desk, ImportTable.POSTS);
    }

    @Override
    public Definition definition() {
        return tableImport
                .definition(PostWords.GROUP, COLUMNS)
                .example("post import posts.csv", "new posts; those that are there are rejected")
                .example("post import news.json --map author=owner_email", "a column of another name")
                .example("post import posts.ndjson --on-conflict update --dry-run", "what an update would come to")
                .seeAlso("import, post export, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return tableImport.run(words, screen, definition());
    }
}
