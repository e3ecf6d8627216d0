package socialmedia.shell.command.user;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.journal.Changes;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.user.DeletedUsers;
import socialmedia.user.UserDeletion;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** {@code user delete USER...}: deletes users with all that hangs on them, or without their posts. */
public final class UserDeleteCommand implements ConsoleCommand {

    private static final Argument<Optional<UserSelector>> USER = Argument.repeated(
                    "USER",
                    "id, email, range of ids, or - for those on standard input",
                    Desk.selecting(UserSelector::parse))
            .suggesting(Suggestions.USERS);
    private static final Option<UserSelector> REASSIGN_POSTS_TO = Option.optional(
                    "--reassign-posts-to",
                    "USER",
                    "leave the posts, with their votes, to this user",
                    UserSelector::parse)
            .suggesting(Suggestions.USERS);

    private final Desk desk;

    public UserDeleteCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user delete", "Delete users with their posts and votes")
                .description(
                        "The votes of others for their posts go too. What would go is counted and asked about first.")
                .needs(6)
                .arguments(USER)
                .options(REASSIGN_POSTS_TO)
                .example("user delete 42 --dry-run", "count what would go")
                .example("user delete 42 43 --reassign-posts-to 7 --yes", "their posts become user 7's")
                .seeAlso("user suspend, user erase, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<UserSelector> selectors = desk.selected(words, USER, UserSelector::parse);
        return desk.change(words, screen, definition(), changes -> delete(changes, selectors, words))
                .asking(it -> Question.of("Delete " + it.text() + ": " + DeletedText.of(it.result()) + "?", it.name()))
                .show(
                        it -> DeletedText.fields(it.result()),
                        it -> "Deleted " + it.text() + ": " + DeletedText.of(it.result()));
    }

    private static AffectedUsers<DeletedUsers> delete(Changes changes, List<UserSelector> selectors, Words words) {
        @Nullable
        Integer heir = words.find(REASSIGN_POSTS_TO)
                .map(new UserSelection(changes.database())::resolve)
                .orElse(null);
        return AffectedUsers.by(changes, selectors, ids -> new UserDeletion(changes).delete(ids, heir));
    }
}
