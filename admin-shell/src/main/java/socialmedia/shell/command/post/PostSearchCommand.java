package socialmedia.shell.command.post;

import java.util.List;
import socialmedia.post.PostMatch;
import socialmedia.post.PostRepository;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code post search TEXT}: finds posts by what is written in them. */
public final class PostSearchCommand implements ConsoleCommand {

    private static final Argument<String> TEXT =
            Argument.required("TEXT", "what to look for, in upper or lower case", PostWords::text);
    private static final Option<Integer> LIMIT =
            Option.optional("--limit", "N", "at most so many", PostWords::count).defaultsTo("50");

    private static final List<String> NAMES =
            List.of("id", "title", "owner_id", "published", "created_at", "column", "excerpt");
    private static final List<String> SHORT = List.of("id", "title", "column", "excerpt");

    private final Desk desk;

    public PostSearchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(PostWords.GROUP, "post search", "Find posts by a text in title or content")
                .description("The newest come first; the match is shown with what stands around it.")
                .needs(6)
                .arguments(TEXT)
                .options(LIMIT)
                .example("post search 'buy now'", "wherever it stands, in upper or lower case")
                .example("post search spam --format ids", "their ids")
                .seeAlso("post list, post show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<PostMatch> matches =
                desk.read(words, screen, definition(), reading -> new PostRepository(reading.database())
                        .search(words.get(TEXT), words.get(LIMIT)));
        List<Fields> records = matches.stream().map(PostSearchCommand::fields).toList();
        screen.show(NAMES, records, () -> screen.table(SHORT, records));
        if (matches.isEmpty()) {
            screen.note("No posts");
        } else if (matches.size() == words.get(LIMIT)) {
            screen.note("There may be more: --limit " + 10L * matches.size() + " shows them");
        }
        return ExitCode.DONE;
    }

    private static Fields fields(PostMatch match) {
        return Fields.of("id", match.post().id())
                .and("title", match.post().title())
                .and("owner_id", match.post().ownerId())
                .and("published", match.post().published())
                .and("created_at", match.post().createdAt())
                .and("column", match.column())
                .and("excerpt", match.excerpt());
    }
}
