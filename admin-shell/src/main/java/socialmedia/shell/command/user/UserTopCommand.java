package socialmedia.shell.command.user;

import java.util.List;
import java.util.Locale;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.user.TopUser;
import socialmedia.user.UserRepository;

/** {@code user top}: lists the users with the most posts or votes. */
public final class UserTopCommand implements ConsoleCommand {

    private static final Option<TopUser.By> BY =
            Option.choice("--by", "WHAT", "what is counted", TopUser.By.class).defaultsTo("posts");
    private static final Option<Integer> LIMIT = Limit.of(10);

    private final Desk desk;

    public UserTopCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(UserWords.GROUP, "user top", "List the users with the most posts or votes")
                .description("Votes are those that the user's posts have.")
                .needs(6)
                .options(BY, LIMIT)
                .example("user top", "the ten who wrote most")
                .example("user top --by votes --limit 3", "the three whose posts have the most votes")
                .seeAlso("user list, post top");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        TopUser.By by = words.get(BY);
        String counted = by.name().toLowerCase(Locale.ROOT);
        List<TopUser> top = desk.read(
                words, screen, definition(), reading -> new UserRepository(reading.database(), reading.facts())
                        .top(by, words.get(LIMIT)));
        screen.table(
                List.of("id", "email", counted),
                top.stream()
                        .map(one -> UserWords.fields(one.user()).and(counted, one.count()))
                        .toList());
        if (top.isEmpty()) {
            screen.note("No " + counted);
        }
        return ExitCode.DONE;
    }
}
