package socialmedia.shell.command.post;

import java.util.List;
import socialmedia.post.PostSelection;
import socialmedia.post.PostSelector;
import socialmedia.post.Publishing;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code post publish POST...}: publishes posts. */
public final class PostPublishCommand implements ConsoleCommand {

    private final Desk desk;

    public PostPublishCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(PostWords.GROUP, "post publish", "Publish posts")
                .needs(6)
                .arguments(PostWords.POSTS)
                .example("post publish 12 20-29", "those that are not yet")
                .seeAlso("post unpublish, post list");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<PostSelector> selectors = desk.selected(words, PostWords.POSTS, PostSelector::parse);
        return desk.change(words, screen, definition(), changes -> new Publishing(changes)
                        .publish(new PostSelection(changes.database()).resolve(selectors)))
                .asking(result -> Question.of(
                        "Publish " + PostWords.named(result.posts()) + "?", PostWords.named(result.posts())))
                .show(
                        result -> Fields.of("ids", result.posts()).and("unchanged", result.unchanged()),
                        result -> "Published " + PostWords.named(result.posts())
                                + PostWords.unchanged(result.unchanged(), "published"));
    }
}
