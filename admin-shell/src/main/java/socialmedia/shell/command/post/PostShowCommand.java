package socialmedia.shell.command.post;

import java.util.List;
import java.util.Optional;
import socialmedia.post.PostDetails;
import socialmedia.post.PostRepository;
import socialmedia.post.PostSelection;
import socialmedia.post.PostSelector;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code post show POST...}: shows posts in full. */
public final class PostShowCommand implements ConsoleCommand {

    private static final List<String> NAMES =
            List.of("id", "title", "content", "owner_id", "published", "created_at", "owner_email", "votes");

    private final Desk desk;

    public PostShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(PostWords.GROUP, "post show", "Show posts in full, with their votes")
                .description("One id is an object for programs; several, a range or - are an array.")
                .needs(6)
                .arguments(PostWords.POSTS)
                .example("post show 12", "one post")
                .example("post show 12 20-29 --format json", "several, for programs")
                .seeAlso("post list, post edit");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<PostSelector> selectors = desk.selected(words, PostWords.POSTS, PostSelector::parse);
        List<PostDetails> posts =
                desk.read(words, screen, definition(), reading -> new PostRepository(reading.database())
                        .details(new PostSelection(reading.database()).resolve(selectors)));
        List<Fields> records = posts.stream().map(PostWords::fields).toList();
        if (isOne(words)) {
            screen.record(records.get(0));
        } else {
            screen.show(NAMES, records, () -> print(records, screen));
        }
        if (records.isEmpty()) {
            screen.note("No posts");
        }
        return ExitCode.DONE;
    }

    private static boolean isOne(Words words) {
        List<Optional<PostSelector>> given = words.all(PostWords.POSTS);
        return given.size() == 1
                && given.get(0).map(selector -> !selector.isRange()).orElse(false);
    }

    private static void print(List<Fields> records, Screen screen) {
        for (int record = 0; record < records.size(); record++) {
            if (record > 0) {
                screen.line("");
            }
            screen.record(records.get(record));
        }
    }
}
