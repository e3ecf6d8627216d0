package socialmedia.shell.command.user;

import java.util.List;
import socialmedia.journal.JournaledDatabase.Reading;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.command.data.Page;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.text.RecordId;
import socialmedia.user.User;
import socialmedia.user.UserFilter;
import socialmedia.user.UserOrder;
import socialmedia.user.UserRepository;

/** {@code user list}: lists users, a page at a time or all of them. */
public final class UserListCommand implements ConsoleCommand {

    private static final List<String> NAMES = List.of("id", "email", "created_at", "phone_number");
    private static final Option<UserOrder.Column> SORT = Option.choice(
                    "--sort", "FIELD", "what to sort by", UserOrder.Column.class)
            .defaultsTo("id");
    private static final Option<Boolean> REVERSE = Option.flag("--reverse", "the last one first");
    private static final Option<Integer> LIMIT = Limit.of(50);
    private static final Option<Integer> AFTER = Option.optional(
                    "--after", "USER_ID", "go on after this user", RecordId::parse)
            .suggesting(Suggestions.USERS);
    private static final Option<Boolean> ALL = Option.flag("--all", "every one, however many");

    private final Desk desk;

    public UserListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(UserWords.GROUP, "user list", "List users")
                .needs(6)
                .options(
                        UserFilterWords.EMAIL,
                        UserFilterWords.CREATED_AFTER,
                        UserFilterWords.CREATED_BEFORE,
                        UserFilterWords.WITH_POSTS,
                        UserFilterWords.WITHOUT_POSTS,
                        UserFilterWords.WITH_VOTES,
                        UserFilterWords.WITHOUT_VOTES,
                        UserFilterWords.SUSPENDED,
                        SORT,
                        REVERSE,
                        LIMIT,
                        AFTER,
                        ALL)
                .example("user list --email '*@example.org' --sort created --reverse", "the newest of one domain")
                .example("user list --without-posts --without-votes --format ids", "idle users, for another command")
                .example("user list --after 50", "the next page")
                .example("user list --all --format csv", "every one, for a spreadsheet")
                .seeAlso("user show, user top, user prune");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        UserFilter filter = UserFilterWords.read(words);
        return desk.read(words, screen, definition(), reading -> list(words, screen, filter, reading));
    }

    private static ExitCode list(Words words, Screen screen, UserFilter filter, Reading reading) {
        UserRepository users = new UserRepository(reading.database(), reading.facts());
        UserOrder order = new UserOrder(words.get(SORT), words.has(REVERSE));
        User after = words.find(AFTER).map(users::get).orElse(null);
        if (words.has(ALL)) {
            screen.table(NAMES, () -> users.stream(filter, order, after)
                    .map(UserWords::fields)
                    .iterator());
        } else {
            Page<User> page = Page.of(words.get(LIMIT), most -> users.list(filter, order, after, most));
            screen.table(NAMES, page.rows().stream().map(UserWords::fields).toList());
            page.tell(screen, "No users", last -> last.id() + " goes on, --all shows all");
        }
        return ExitCode.DONE;
    }
}
