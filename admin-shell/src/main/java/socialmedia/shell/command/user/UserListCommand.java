package socialmedia.shell.command.user;

import java.util.List;
import socialmedia.journal.JournaledDatabase.Reading;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
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
    private static final Option<Integer> AFTER =
            Option.optional("--after", "USER_ID", "go on after this user", UserListCommand::id);
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
            page(screen, users.list(filter, order, after, words.get(LIMIT)), words.get(LIMIT));
        }
        return ExitCode.DONE;
    }

    private static void page(Screen screen, List<User> page, int limit) {
        screen.table(NAMES, page.stream().map(UserWords::fields).toList());
        if (page.isEmpty()) {
            screen.note("No users");
        } else if (page.size() == limit) {
            screen.note("There may be more: --after " + page.get(limit - 1).id());
        }
    }

    private static Integer id(String word) {
        if (!word.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("a user's id");
        }
        return Integer.valueOf(word);
    }
}
