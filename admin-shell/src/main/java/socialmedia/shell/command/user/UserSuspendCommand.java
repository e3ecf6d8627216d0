package socialmedia.shell.command.user;

import static socialmedia.shell.command.user.AffectedUsers.amount;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
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

/** {@code user suspend USER}: shuts a user out until {@code user unsuspend}. */
public final class UserSuspendCommand implements ConsoleCommand {

    private static final Option<Boolean> UNPUBLISH_POSTS =
            Option.flag("--unpublish-posts", "unpublish the user's posts until then");

    private final Desk desk;

    public UserSuspendCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user suspend", "Shut a user out")
                .description(
                        "No password matches until `user unsuspend`. Tokens already issued live until they expire.")
                .needs(6)
                .arguments(UserWords.USER)
                .options(UNPUBLISH_POSTS)
                .example("user suspend 42 --unpublish-posts --reason 'spam'", "and hide what was posted")
                .seeAlso("user unsuspend, user delete, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(words, screen, definition(), changes -> new UserSuspension(changes)
                        .suspend(
                                new UserSelection(changes.database()).resolve(words.get(UserWords.USER)),
                                words.has(UNPUBLISH_POSTS)))
                .asking(it -> Question.of("Suspend " + text(it) + "?", it.email()))
                .show(
                        it -> Fields.of("id", it.id()).and("email", it.email()).and("unpublished_posts", it.posts()),
                        it -> "Suspended " + text(it) + "; tokens already issued live until they expire");
    }

    private static String text(Suspension suspension) {
        String user = AffectedUsers.text(suspension.email(), suspension.id());
        return suspension.posts() == 0 ? user : user + " with " + amount(suspension.posts(), "published post");
    }
}
