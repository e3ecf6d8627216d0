package socialmedia.shell.command.post;

import java.util.List;
import socialmedia.post.PostDeletion;
import socialmedia.post.PostSelection;
import socialmedia.post.PostSelector;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code post delete POST...}: deletes posts with the votes for them. */
public final class PostDeleteCommand implements ConsoleCommand {

    private final Desk desk;

    public PostDeleteCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(PostWords.GROUP, "post delete", "Delete posts with the votes for them")
                .description("What would go is counted and asked about first; --yes answers.")
                .needs(6)
                .arguments(PostWords.POSTS)
                .example("post delete 12", "one post")
                .example("post delete 20-29 --dry-run", "what would go with them")
                .seeAlso("post unpublish, post show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<PostSelector> selectors = desk.selected(words, PostWords.POSTS, PostSelector::parse);
        return desk.change(words, screen, definition(), changes -> new PostDeletion(changes)
                        .delete(new PostSelection(changes.database()).resolve(selectors)))
                .asking(result ->
                        Question.of("Delete " + PostWords.named(result.posts()) + "?", PostWords.named(result.posts())))
                .show(
                        result -> Fields.of("ids", result.posts()).and("votes", result.votes()),
                        result -> "Deleted " + PostWords.named(result.posts()));
    }
}
