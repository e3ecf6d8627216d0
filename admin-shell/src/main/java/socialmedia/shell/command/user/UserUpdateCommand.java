package socialmedia.shell.command.user;

import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.user.EmailAddress;
import socialmedia.user.UserEdit;
import socialmedia.user.UserSelection;
import socialmedia.user.UserUpdate;

/** {@code user update USER}: gives a user another email or phone number. */
public final class UserUpdateCommand implements ConsoleCommand {

    private static final Option<EmailAddress> EMAIL =
            Option.optional("--email", "E", "the new email", EmailAddress::parse);
    private static final Option<Boolean> NO_PHONE = Option.flag("--no-phone", "take the phone number away");

    private final Desk desk;

    public UserUpdateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user update", "Give a user another email or phone number")
                .needs(3)
                .arguments(UserWords.USER)
                .options(EMAIL, UserWords.PHONE, NO_PHONE)
                .example("user update 42 --email ana@example.org", "what is not named stays")
                .example("user update ana@example.org --no-phone", "takes the phone number away")
                .seeAlso("user password, user show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        if (!words.has(NO_PHONE)
                && words.find(EMAIL).isEmpty()
                && words.find(UserWords.PHONE).isEmpty()) {
            throw new OperatorFailure(
                    Kind.USAGE, "nothing to change was named", "name it with --email E, --phone P or --no-phone");
        }
        UserEdit edit = new UserEdit(
                words.find(EMAIL).orElse(null), words.find(UserWords.PHONE).orElse(null), words.has(NO_PHONE));
        return desk.change(words, screen, definition(), changes -> new UserUpdate(changes)
                        .update(new UserSelection(changes.database()).resolve(words.get(UserWords.USER)), edit))
                .show(
                        saved -> UserWords.fields(saved.user()),
                        saved -> "Updated " + UserWords.name(saved.user()),
                        saved -> {
                            UserWords.warnOfAlike(saved, screen);
                            return ExitCode.DONE;
                        });
    }
}
