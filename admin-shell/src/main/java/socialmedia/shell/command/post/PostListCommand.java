package socialmedia.shell.command.post;

import java.util.List;
import java.util.stream.StreamSupport;
import socialmedia.journal.JournaledDatabase.Reading;
import socialmedia.post.Post;
import socialmedia.post.PostFilter;
import socialmedia.post.PostOrder;
import socialmedia.post.PostPages;
import socialmedia.post.PostRepository;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.command.data.Page;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.text.RecordId;
import socialmedia.user.UserSelection;

/** {@code post list}: lists posts, page by page. */
public final class PostListCommand implements ConsoleCommand {

    private static final Option<PostOrder.Sort> SORT = Option.choice(
                    "--sort", "COLUMN", "in the order of this column", PostOrder.Sort.class)
            .defaultsTo("id");
    private static final Option<Boolean> REVERSE = Option.flag("--reverse", "the last first");
    private static final Option<Integer> LIMIT =
            Option.optional("--limit", "N", "at most so many, 50 unless said", Limit::count);
    private static final Option<Integer> AFTER = Option.optional(
                    "--after", "ID", "only those that come after this post in the order", RecordId::parse)
            .suggesting(Suggestions.POSTS);
    private static final Option<Boolean> ALL = Option.flag("--all", "however many there are");

    private static final int USUAL_LIMIT = 50;
    private static final List<String> SHORT = List.of("id", "title", "owner_id", "published", "created_at");

    private final Desk desk;

    public PostListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(PostWords.GROUP, "post list", "List posts")
                .needs(6)
                .options(
                        PostFilterWords.OWNER,
                        PostFilterWords.PUBLISHED,
                        PostFilterWords.UNPUBLISHED,
                        PostFilterWords.TITLE,
                        PostFilterWords.CREATED_AFTER,
                        PostFilterWords.CREATED_BEFORE,
                        SORT,
                        REVERSE,
                        LIMIT,
                        AFTER,
                        ALL)
                .example("post list", "the first fifty")
                .example("post list --sort created --reverse --limit 10", "the ten newest")
                .example("post list --owner ana@example.org --unpublished", "what a user has not published")
                .example("post list --title '*java*' --all --format ids", "ids of all with a word in the title")
                .example("post list --after 50", "the next page")
                .seeAlso("post search, post show, post top");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        PostFilterWords.check(words);
        PostFilterWords.requireOneOf(words.has(ALL) && words.find(LIMIT).isPresent(), "--all and --limit");
        return desk.read(words, screen, definition(), reading -> show(words, screen, reading));
    }

    private static ExitCode show(Words words, Screen screen, Reading reading) {
        PostRepository posts = new PostRepository(reading.database());
        PostFilter filter = PostFilterWords.read(words, new UserSelection(reading.database()));
        PostOrder order = new PostOrder(words.get(SORT), words.has(REVERSE));
        Post after = words.find(AFTER).map(posts::get).orElse(null);
        if (words.has(ALL)) {
            show(screen, new PostPages(posts, filter, order, after));
            return ExitCode.DONE;
        }
        Page<Post> page =
                Page.of(words.find(LIMIT).orElse(USUAL_LIMIT), most -> posts.list(filter, order, after, most));
        show(screen, page.rows());
        page.tell(screen, "No posts", last -> last.id() + " goes on, --all shows all");
        return ExitCode.DONE;
    }

    private static void show(Screen screen, Iterable<Post> posts) {
        Iterable<Fields> records = () -> StreamSupport.stream(posts.spliterator(), false)
                .map(PostWords::fields)
                .iterator();
        screen.show(PostWords.NAMES, records, () -> screen.table(SHORT, records));
    }
}
