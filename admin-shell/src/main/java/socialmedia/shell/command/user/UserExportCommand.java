package socialmedia.shell.command.user;

import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.transfer.ExportWords;
import socialmedia.shell.command.transfer.RowsExport;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.ExportSelection;
import socialmedia.transfer.ExportTable;
import socialmedia.transfer.PasswordColumn;
import socialmedia.user.UserExport;
import socialmedia.user.UserFilter;
import socialmedia.user.UserRepository;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** {@code user export}: writes users to a file or to standard output; {@code user export USER} gives all that one user has. */
public final class UserExportCommand implements ConsoleCommand {

    private static final Argument<UserSelector> USER = Argument.optional(
                    "USER", "one user's id or email, for all that there is of it, as JSON", UserSelector::parse)
            .suggesting(Suggestions.USERS);
    private static final List<Option<?>> OF_MANY = List.of(
            UserFilterWords.EMAIL,
            UserFilterWords.CREATED_AFTER,
            UserFilterWords.CREATED_BEFORE,
            UserFilterWords.WITH_POSTS,
            UserFilterWords.WITHOUT_POSTS,
            UserFilterWords.WITH_VOTES,
            UserFilterWords.WITHOUT_VOTES,
            UserFilterWords.SUSPENDED,
            ExportWords.OUTPUT,
            ExportWords.FORCE,
            ExportWords.INCLUDE_HASHES);

    private final Desk desk;

    public UserExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(UserWords.GROUP, "user export", "Write users to a file, or all that one user has")
                .description("""
                        All users, or those that the filters of `user list` leave, by id: CSV unless --format json or ndjson, or
                        the file's ending, says otherwise. A file is there whole or not at all. Password hashes only come with
                        --include-hashes; that of a suspended user is the one that keeps him out.

                        With USER, and none of the other options: its record, posts and votes, without the hash; JSON unless
                        another form is asked for.""")
                .needs(6)
                .arguments(USER)
                .options(OF_MANY.toArray(Option<?>[]::new))
                .example("user export --output users.csv.gz", "all of them, compressed")
                .example("user export --created-after 2026-01-01 --format ndjson", "a JSON object a line")
                .example("user export ana@example.org", "for somebody who asks what is kept of them")
                .seeAlso("user list, user show, user erase, export");
    }

    @Override
    public void check(Words words) {
        if (words.find(USER).isEmpty()) {
            RowsExport.check(words);
            return;
        }
        OF_MANY.stream()
                .filter(option -> words.find(option).isPresent())
                .findFirst()
                .ifPresent(option -> {
                    throw new OperatorFailure(
                            Kind.USAGE,
                            "USER and " + option.name() + " exclude each other",
                            "without USER it writes the users that the filters leave");
                });
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        if (words.find(USER).isPresent()) {
            return one(words, screen, words.get(USER));
        }
        UserFilter filter = UserFilterWords.read(words);
        PasswordColumn passwords =
                words.has(ExportWords.INCLUDE_HASHES) ? PasswordColumn.HASHES : PasswordColumn.LEFT_OUT;
        return new RowsExport(desk, definition()).run(words, screen, snapshot -> ExportSelection.of(
                        ExportTable.USERS, filter.condition(snapshot.facts()))
                .passwords(passwords));
    }

    private ExitCode one(Words words, Screen screen, UserSelector user) {
        UserExport export = desk.read(
                words, screen, definition(), reading -> new UserRepository(reading.database(), reading.facts())
                        .export(new UserSelection(reading.database()).resolve(user)));
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
