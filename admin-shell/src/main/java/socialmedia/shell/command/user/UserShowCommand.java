package socialmedia.shell.command.user;

import java.util.List;
import java.util.Optional;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.UserDetails;
import socialmedia.user.UserRepository;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** {@code user show USER...}: shows users with what hangs on them. */
public final class UserShowCommand implements ConsoleCommand {

    private static final Argument<Optional<UserSelector>> USERS = Argument.repeated(
                    "USER",
                    "an id, an email, a range of ids, or - for ids on standard input",
                    Desk.selecting(UserSelector::parse))
            .suggesting(Suggestions.USERS);

    private static final List<String> NAMES = List.of(
            "id",
            "email",
            "created_at",
            "phone_number",
            "posts",
            "votes_given",
            "votes_received",
            "last_post",
            "suspended");

    private final Desk desk;

    public UserShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(UserWords.GROUP, "user show", "Show users with counts of their posts and votes")
                .needs(6)
                .arguments(USERS)
                .example("user show ana@example.org", "one user")
                .example("user show 10-20 42 --format json", "several, for programs")
                .seeAlso("user list, user export");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<UserSelector> selectors = desk.selected(words, USERS, UserSelector::parse);
        List<Fields> users = desk
                .read(words, screen, definition(), reading -> new UserRepository(reading.database(), reading.facts())
                        .details(new UserSelection(reading.database()).resolve(selectors)))
                .stream()
                .map(UserShowCommand::fields)
                .toList();
        if (users.size() == 1) {
            screen.record(users.get(0));
        } else {
            screen.table(NAMES, users);
        }
        if (users.isEmpty()) {
            screen.note("No users");
        }
        return ExitCode.DONE;
    }

    static Fields fields(UserDetails details) {
        return UserWords.fields(details.user())
                .and("posts", details.posts())
                .and("votes_given", details.votesGiven())
                .and("votes_received", details.votesReceived())
                .and("last_post", details.lastPost())
                .and("suspended", details.suspended());
    }
}
