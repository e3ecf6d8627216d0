package socialmedia.shell.command.post;

import java.util.Optional;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.post.PostUpdate;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code post update POST}: gives a post another title or content. */
public final class PostUpdateCommand implements ConsoleCommand {

    private static final Option<String> TITLE =
            Option.optional("--title", "TITLE", "its new title", Function.identity());

    private final Desk desk;

    public PostUpdateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(PostWords.GROUP, "post update", "Give a post another title or content")
                .needs(6)
                .arguments(PostWords.POST)
                .options(TITLE, PostWords.CONTENT, PostWords.CONTENT_FILE)
                .example("post update 12 --title 'Hello again'", "the title alone")
                .example("post update 12 --content-file text.txt --dry-run", "try it")
                .seeAlso("post edit, post publish, post reassign");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Optional<String> title = words.find(TITLE);
        Optional<String> content = new PostContent(desk.standardInput()).find(words);
        if (title.isEmpty() && content.isEmpty()) {
            throw new OperatorFailure(
                    Kind.USAGE, "nothing to change is given", "give --title, --content or --content-file");
        }
        return desk.change(words, screen, definition(), changes -> new PostUpdate(changes)
                        .update(words.get(PostWords.POST), title.orElse(null), content.orElse(null)))
                .show(PostWords::fields, post -> "Updated post " + post.id());
    }
}
