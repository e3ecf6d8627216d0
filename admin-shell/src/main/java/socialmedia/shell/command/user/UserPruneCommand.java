package socialmedia.shell.command.user;

import static socialmedia.shell.command.user.AffectedUsers.amount;

import java.time.Instant;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Moment;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.user.DeletedUsers;
import socialmedia.user.UserPruning;
import socialmedia.user.UserPruning.Idle;

/** {@code user prune --created-before DATE}: deletes idle accounts. */
public final class UserPruneCommand implements ConsoleCommand {

    private static final Option<Instant> CREATED_BEFORE =
            Option.required("--created-before", "DATE", "those created before then", Moment::parse);
    private static final Option<Boolean> NO_POSTS = Option.flag("--no-posts", "only those who own no post");
    private static final Option<Boolean> NO_VOTES = Option.flag("--no-votes", "only those who never voted");

    private final Desk desk;

    public UserPruneCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user prune", "Delete idle accounts")
                .description("Without --no-posts and --no-votes whatever they posted and voted goes with them.")
                .needs(6)
                .options(CREATED_BEFORE, NO_POSTS, NO_VOTES)
                .example("user prune --created-before 2020-01-01 --no-posts --no-votes --dry-run", "count them first")
                .seeAlso("user list, user delete, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Idle idle = new Idle(words.get(CREATED_BEFORE), words.has(NO_POSTS), words.has(NO_VOTES));
        return desk.change(words, screen, definition(), changes -> new UserPruning(changes).prune(idle))
                .asking(it -> Question.of("Delete " + text(it) + "?", users(it)))
                .show(DeletedText::fields, it -> "Deleted " + text(it));
    }

    private static String text(DeletedUsers deleted) {
        return users(deleted) + ": " + DeletedText.of(deleted);
    }

    private static String users(DeletedUsers deleted) {
        return amount(deleted.ids().size(), "user");
    }
}
