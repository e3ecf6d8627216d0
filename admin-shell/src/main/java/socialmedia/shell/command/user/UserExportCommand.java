package socialmedia.shell.command.user;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;
import socialmedia.user.UserExport;
import socialmedia.user.UserRepository;
import socialmedia.user.UserSelection;

/** {@code user export USER}: gives all that one user has, as JSON. */
public final class UserExportCommand implements ConsoleCommand {

    private final Desk desk;

    public UserExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(UserWords.GROUP, "user export", "Give all that one user has")
                .description("JSON unless another form is asked for: the record, the posts, the votes given. The"
                        + " password's hash is not in it.")
                .needs(6)
                .arguments(UserWords.USER)
                .example("user export ana@example.org", "for somebody who asks what is kept of them")
                .seeAlso("user show, user erase");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        UserExport export = desk.read(
                words, screen, definition(), reading -> new UserRepository(reading.database(), reading.facts())
                        .export(new UserSelection(reading.database()).resolve(words.get(UserWords.USER))));
        Screen target = screen.settings().effectiveFormat() == null
                ? screen.with(screen.settings().format(Format.JSON))
                : screen;
        target.show(fields(export), () -> {});
        return ExitCode.DONE;
    }

    private static Fields fields(UserExport export) {
        return UserWords.fields(export.details().user())
                .and("suspended", export.details().suspended())
                .and(
                        "posts",
                        export.posts().stream().map(UserExportCommand::fields).toList())
                .and("votes", export.votes());
    }

    private static Fields fields(UserExport.OwnPost post) {
        return Fields.of("id", post.id())
                .and("title", post.title())
                .and("content", post.content())
                .and("published", post.published())
                .and("created_at", post.createdAt());
    }
}
