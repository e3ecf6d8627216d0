package socialmedia.shell.command.user;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.UserSelection;

/** {@code user exists USER}: says whether there is such a user. */
public final class UserExistsCommand implements ConsoleCommand {

    private final Desk desk;

    public UserExistsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(UserWords.GROUP, "user exists", "Say whether there is such a user")
                .description("Exit 0 when there is, 1 when there is not.")
                .needs(3)
                .arguments(UserWords.USER)
                .example("user exists ana@example.org", "by email")
                .example("user exists 42 --quiet", "for scripts: the exit code alone matters")
                .seeAlso("user show, user list");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        boolean exists = desk.read(words, screen, definition(), reading -> new UserSelection(reading.database())
                .exists(words.get(UserWords.USER)));
        screen.show(Fields.of("exists", exists), () -> screen.line(exists ? "yes" : "no"));
        return exists ? ExitCode.DONE : ExitCode.FAILED;
    }
}
