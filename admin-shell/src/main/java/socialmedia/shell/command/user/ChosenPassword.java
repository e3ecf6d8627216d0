package socialmedia.shell.command.user;

import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;
import socialmedia.user.Password;

/** A new password: read from standard input, made, or typed twice; one that was made is shown once. */
record ChosenPassword(Password password, boolean generated) {

    static final Option<Boolean> STDIN =
            Option.flag("--password-stdin", "read the password from one line of standard input");

    static final Option<Boolean> GENERATE = Option.flag("--generate", "make a password and show it once");

    static ChosenPassword read(Words words, Screen screen, Desk desk) {
        if (words.has(STDIN) && words.has(GENERATE)) {
            throw new OperatorFailure(Kind.USAGE, "--password-stdin and --generate exclude each other");
        }
        if (words.has(GENERATE)) {
            return new ChosenPassword(Password.generate(), true);
        }
        String text = words.has(STDIN) ? desk.standardInput().line(words) : typedTwice(screen);
        return new ChosenPassword(new Password(text), false);
    }

    private static String typedTwice(Screen screen) {
        String first = screen.secret("Password: ");
        if (!first.equals(screen.secret("Again: "))) {
            throw new OperatorFailure(Kind.USAGE, "the two passwords differ");
        }
        return first;
    }

    /** With the password among them where a program reads them and it was made here. */
    Fields fields(Fields result, Screen screen, boolean dryRun) {
        return isShown(dryRun) && isForPrograms(screen) ? result.and("password", password.text()) : result;
    }

    /** Says it to people, now that it is kept. */
    void tell(Screen screen, boolean dryRun) {
        if (isShown(dryRun) && !isForPrograms(screen)) {
            screen.warning("Password: " + password.text());
        }
    }

    private boolean isShown(boolean dryRun) {
        return generated && !dryRun;
    }

    private static boolean isForPrograms(Screen screen) {
        Format format = screen.settings().format();
        return format == Format.JSON || format == Format.NDJSON;
    }
}
