package socialmedia.shell.input;

import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** Commands of the tests that change data: one gives an id, one a password, one takes ids from standard input. */
final class DemoData {

    private static final Argument<String> EMAIL = Argument.required("EMAIL", "whose", word -> word);
    private static final Argument<String> USERS =
            Argument.repeated("USER", "which, - for standard input", word -> word);
    private static final Option<Boolean> GENERATE = Option.flag("--generate", "make a password");

    private DemoData() {}

    static void add(CommandCatalog catalog) {
        catalog.add(
                        "user create",
                        () -> new DemoCommand(
                                Definition.changingData("Demo", "user create", "Create a user")
                                        .arguments(EMAIL)
                                        .options(GENERATE)
                                        .example("user create ana@example.org", "and its id"),
                                DemoData::create))
                .add("user delete", UserDelete::new)
                .add("loud", Loud::new)
                .add(
                        "origin",
                        () -> DemoCommand.printing(
                                Definition.changingData("Demo", "origin", "Tell what the journal would")
                                        .arguments(USERS)
                                        .example("origin a", "as it stands"),
                                (words, screen) -> words.origin().command() + " | "
                                        + words.origin().place() + " | "
                                        + words.find(ChangeOptions.REASON).orElse("no reason")));
    }

    private static ExitCode create(Words words, Screen screen) {
        Fields user = Fields.of("id", 41).and("email", words.get(EMAIL));
        if (words.has(GENERATE)) {
            user.and("password", "hunter2");
        }
        screen.note("created " + words.get(EMAIL));
        screen.show(user, () -> screen.line("user 41"));
        return ExitCode.DONE;
    }

    private static final class UserDelete implements ConsoleCommand {

        @Override
        public Definition definition() {
            return Definition.changingData("Demo", "user delete", "Delete users")
                    .arguments(USERS)
                    .example("user delete 12", "and all its posts");
        }

        @Override
        public void check(Words words) {
            if (words.isStandardInputTaken() && words.all(USERS).contains("-")) {
                throw new OperatorFailure(
                        Kind.USAGE, "- takes ids from standard input, which is the script itself", "put it in a file");
            }
        }

        @Override
        public ExitCode run(Words words, Screen screen) {
            List<String> users = words.all(USERS);
            if (users.contains("12")) {
                throw new OperatorFailure(Kind.NOT_FOUND, "there is no user 12");
            }
            screen.line("deleted " + users);
            return ExitCode.DONE;
        }
    }

    private static final class Loud implements ConsoleCommand {

        @Override
        public Definition definition() {
            return Definition.plain("Demo", "loud", "Write past the screen").example("loud", "by itself");
        }

        @Override
        public void check(Words words) {
            if (words.isCaptured()) {
                throw new OperatorFailure(Kind.USAGE, "loud writes by itself");
            }
        }

        @Override
        public ExitCode run(Words words, Screen screen) {
            return ExitCode.DONE;
        }
    }
}
