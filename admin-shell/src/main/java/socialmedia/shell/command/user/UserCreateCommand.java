package socialmedia.shell.command.user;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ChangeOptions;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.user.EmailAddress;
import socialmedia.user.NewUser;
import socialmedia.user.UserRegistration;

/** {@code user create EMAIL}: makes a user who can log in. */
public final class UserCreateCommand implements ConsoleCommand {

    private static final Argument<EmailAddress> EMAIL =
            Argument.required("EMAIL", "the email to log in with", EmailAddress::parse);

    private final Desk desk;

    public UserCreateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user create", "Make a user who can log in")
                .description("The password is asked for twice unless it is piped in or made here.")
                .needs(3)
                .arguments(EMAIL)
                .options(UserWords.PHONE, ChosenPassword.STDIN, ChosenPassword.GENERATE)
                .example("user create ana@example.org", "asks for the password")
                .example("user create ana@example.org --generate", "makes one and shows it once")
                .example("user create ana@example.org --password-stdin --format ids", "for scripts: prints the new id")
                .seeAlso("user update, user password, user delete");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        boolean dryRun = words.has(ChangeOptions.DRY_RUN);
        ChosenPassword chosen = ChosenPassword.read(words, screen, desk);
        NewUser user = new NewUser(words.get(EMAIL), words.find(UserWords.PHONE).orElse(null), chosen.password());
        return desk.change(words, screen, definition(), changes -> new UserRegistration(changes).register(user))
                .show(
                        saved -> chosen.fields(UserWords.newFields(saved.user(), dryRun), screen, dryRun),
                        saved -> "Created " + (dryRun ? saved.user().email() + " (new)" : UserWords.name(saved.user())),
                        saved -> {
                            UserWords.warnOfAlike(saved, screen);
                            chosen.tell(screen, dryRun);
                            return ExitCode.DONE;
                        });
    }
}
