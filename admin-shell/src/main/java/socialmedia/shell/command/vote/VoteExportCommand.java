package socialmedia.shell.command.vote;

import socialmedia.post.PostRepository;
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

/** {@code vote export}: writes votes to a file or to standard output. */
public final class VoteExportCommand implements ConsoleCommand {

    private final Desk desk;

    public VoteExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Votes", "vote export", "Write votes to a file or to standard output")
                .description("""
                        All votes, or those that the filters of `vote list` leave, by user and post: CSV unless --format json
                        or ndjson, or the file's ending, says otherwise. A file is there whole or not at all.""")
                .needs(6)
                .options(VoteWords.BY, VoteWords.FOR, ExportWords.OUTPUT, ExportWords.FORCE)
                .example("vote export --output votes.csv", "all of them")
                .example("vote export --for 12 --format json", "who voted for post 12")
                .seeAlso("vote list, export");
    }

    @Override
    public void check(Words words) {
        RowsExport.check(words);
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return new RowsExport(desk, definition())
                .run(
                        words,
                        screen,
                        snapshot -> ExportSelection.of(
                                ExportTable.VOTES,
                                VoteWords.filter(
                                                words,
                                                new UserSelection(snapshot.database()),
                                                new PostRepository(snapshot.database()))
                                        .condition()));
    }
}
