package socialmedia.shell.command.post;

import java.util.List;
import socialmedia.post.PostReassignment;
import socialmedia.post.PostSelection;
import socialmedia.post.PostSelector;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** {@code post reassign POST... --to USER}: gives posts to another owner. */
public final class PostReassignCommand implements ConsoleCommand {

    private static final Option<UserSelector> TO =
            Option.required("--to", "USER", "the new owner, by id or email", UserSelector::parse);

    private final Desk desk;

    public PostReassignCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(PostWords.GROUP, "post reassign", "Give posts to another owner")
                .needs(6)
                .arguments(PostWords.POSTS)
                .options(TO)
                .example("post reassign 12 20-29 --to ana@example.org", "all of them")
                .seeAlso("post list, post update");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<PostSelector> selectors = desk.selected(words, PostWords.POSTS, PostSelector::parse);
        return desk.change(words, screen, definition(), changes -> new PostReassignment(changes)
                        .reassign(
                                new PostSelection(changes.database()).resolve(selectors),
                                new UserSelection(changes.database()).resolve(words.get(TO))))
                .asking(result -> Question.of(
                        "Give " + PostWords.named(result.posts()) + " to user " + result.ownerId() + "?",
                        PostWords.named(result.posts())))
                .show(
                        result -> Fields.of("ids", result.posts())
                                .and("owner_id", result.ownerId())
                                .and("unchanged", result.unchanged()),
                        result -> "Gave " + PostWords.named(result.posts()) + " to user " + result.ownerId()
                                + PostWords.unchanged(result.unchanged(), "theirs"));
    }
}
