package socialmedia.shell.command.post;

import java.time.Instant;
import java.util.List;
import socialmedia.post.Post;
import socialmedia.post.PostDetails;
import socialmedia.post.PostRepository;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Moment;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code post top}: lists the posts with the most votes. */
public final class PostTopCommand implements ConsoleCommand {

    private static final Option<Instant> SINCE = Option.optional(
            "--since", "DATE", "only posts made then or later (2026-12-24, or with a time)", Moment::parse);
    private static final Option<Integer> LIMIT =
            Option.optional("--limit", "N", "at most so many", PostWords::count).defaultsTo("10");

    private static final List<String> NAMES =
            List.of("id", "votes", "title", "owner_id", "owner_email", "published", "created_at");
    private static final List<String> SHORT = List.of("id", "votes", "title", "owner_email", "created_at");

    private final Desk desk;

    public PostTopCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(PostWords.GROUP, "post top", "List the posts with the most votes")
                .needs(6)
                .options(SINCE, LIMIT)
                .example("post top", "the ten best")
                .example("post top --since 2026-11-01 --limit 3", "the three best of those made since")
                .seeAlso("post list");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<PostDetails> posts =
                desk.read(words, screen, definition(), reading -> new PostRepository(reading.database())
                        .top(words.find(SINCE).orElse(null), words.get(LIMIT)));
        List<Fields> records = posts.stream().map(PostTopCommand::fields).toList();
        screen.show(NAMES, records, () -> screen.table(SHORT, records));
        if (posts.isEmpty()) {
            screen.note("No posts");
        }
        return ExitCode.DONE;
    }

    private static Fields fields(PostDetails details) {
        Post post = details.post();
        return Fields.of("id", post.id())
                .and("votes", details.votes())
                .and("title", post.title())
                .and("owner_id", post.ownerId())
                .and("owner_email", details.ownerEmail())
                .and("published", post.published())
                .and("created_at", post.createdAt());
    }
}
