package socialmedia.shell.command.user;

import static socialmedia.shell.command.user.AffectedUsers.amount;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.Suspension;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSuspension;

/** {@code user unsuspend USER}: lets a suspended user in again. */
public final class UserUnsuspendCommand implements ConsoleCommand {

    private static final Option<Boolean> KEEP_PASSWORD =
            Option.flag("--keep-password", "leave the password as it is, where it was replaced since");

    private final Desk desk;

    public UserUnsuspendCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user unsuspend", "Let a suspended user in again")
                .description("The old password works again, and posts that were unpublished with the suspension are"
                        + " published, where they are still the user's.")
                .needs(6)
                .arguments(UserWords.USER)
                .options(KEEP_PASSWORD)
                .example("user unsuspend 42", "the password is what it was")
                .seeAlso("user suspend, user password");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(words, screen, definition(), changes -> new UserSuspension(changes)
                        .unsuspend(
                                new UserSelection(changes.database()).resolve(words.get(UserWords.USER)),
                                words.has(KEEP_PASSWORD)))
                .show(
                        it -> Fields.of("id", it.id()).and("email", it.email()).and("published_posts", it.posts()),
                        UserUnsuspendCommand::text);
    }

    private static String text(Suspension suspension) {
        String posts = suspension.posts() == 0 ? "" : ", " + amount(suspension.posts(), "post") + " published again";
        return "Lifted the suspension of " + AffectedUsers.text(suspension.email(), suspension.id()) + posts;
    }
}
