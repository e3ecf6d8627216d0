package socialmedia.shell.command.post;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.transfer.ExportWords;
import socialmedia.shell.command.transfer.RowsExport;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.ExportSelection;
import socialmedia.transfer.ExportTable;
import socialmedia.user.UserSelection;

/** {@code post export}: writes posts to a file or to standard output. */
public final class PostExportCommand implements ConsoleCommand {

    private final Desk desk;

    public PostExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(PostWords.GROUP, "post export", "Write posts to a file or to standard output")
                .description("""
                        All posts, or those that the filters of `post list` leave, by id: CSV unless --format json or ndjson, or
                        the file's ending, says otherwise. A file is there whole or not at all.""")
                .needs(6)
                .options(
                        PostFilterWords.OWNER,
                        PostFilterWords.PUBLISHED,
                        PostFilterWords.UNPUBLISHED,
                        PostFilterWords.TITLE,
                        PostFilterWords.CREATED_AFTER,
                        PostFilterWords.CREATED_BEFORE,
                        ExportWords.OUTPUT,
                        ExportWords.FORCE)
                .example("post export --output posts.csv.gz", "all of them, compressed")
                .example("post export --owner ana@example.org --format ndjson", "one user's, a JSON object a line")
                .seeAlso("post list, export");
    }

    @Override
    public void check(Words words) {
        PostFilterWords.check(words);
        RowsExport.check(words);
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return new RowsExport(desk, definition())
                .run(
                        words,
                        screen,
                        snapshot -> ExportSelection.of(
                                ExportTable.POSTS,
                                PostFilterWords.read(words, new UserSelection(snapshot.database()))
                                        .condition()));
    }
}
