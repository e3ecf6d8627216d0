package socialmedia.shell.command.user;

import java.util.Locale;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.Password;
import socialmedia.user.PasswordVerification;
import socialmedia.user.PasswordVerification.Verdict;
import socialmedia.user.UserSelection;

/** {@code user verify-password USER}: says whether a password lets a user in. */
public final class UserVerifyPasswordCommand implements ConsoleCommand {

    private static final String HINT = "--password-stdin reads it from standard input";

    private final Desk desk;

    public UserVerifyPasswordCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(UserWords.GROUP, "user verify-password", "Say whether a password lets a user in")
                .description("Exit 0 when it does, 1 when it does not or the user is suspended.")
                .needs(3)
                .arguments(UserWords.USER)
                .options(ChosenPassword.STDIN)
                .example("user verify-password 42", "asks for the password")
                .example("user verify-password ana@example.org --password-stdin", "for scripts")
                .seeAlso("user password, user exists");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        int id = desk.read(words, screen, definition(), reading -> new UserSelection(reading.database())
                .resolve(words.get(UserWords.USER)));
        Password password = new Password(
                words.has(ChosenPassword.STDIN) ? desk.standardInput().line(words) : screen.secret("Password: ", HINT));
        Verdict verdict = desk.read(
                words, screen, definition(), reading -> new PasswordVerification(reading.database(), reading.facts())
                        .verify(id, password));
        screen.show(
                Fields.of("verified", verdict == Verdict.MATCHES)
                        .and("verdict", verdict.name().toLowerCase(Locale.ROOT)),
                () -> screen.line(sentence(verdict)));
        return verdict == Verdict.MATCHES ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case MATCHES -> "The password is right";
            case DIFFERS -> "The password is wrong";
            case SUSPENDED -> "The user is suspended, so no password is right";
        };
    }
}
