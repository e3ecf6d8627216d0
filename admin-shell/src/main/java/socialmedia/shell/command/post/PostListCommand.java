package socialmedia.shell.command.post;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.JournaledDatabase.Reading;
import socialmedia.post.Post;
import socialmedia.post.PostFilter;
import socialmedia.post.PostOrder;
import socialmedia.post.PostPages;
import socialmedia.post.PostRepository;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.command.data.Moment;
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
import socialmedia.user.UserSelector;

/** {@code post list}: lists posts, page by page. */
public final class PostListCommand implements ConsoleCommand {

    private static final Option<UserSelector> OWNER = Option.optional(
                    "--owner", "USER", "only those of this user, by id or email", UserSelector::parse)
            .suggesting(Suggestions.USERS);
    private static final Option<Boolean> PUBLISHED = Option.flag("--published", "only published ones");
    private static final Option<Boolean> UNPUBLISHED =
            Option.flag("--unpublished", "only those that are not published");
    private static final Option<String> TITLE = Option.optional(
            "--title",
            "PATTERN",
            "only titles with this in them; * stands for any text, ? for one character",
            PostWords::text);
    private static final Option<Instant> CREATED_AFTER = Option.optional(
            "--created-after", "DATE", "only those made then or later (2026-12-24, or with a time)", Moment::parse);
    private static final Option<Instant> CREATED_BEFORE =
            Option.optional("--created-before", "DATE", "only those made before then", Moment::parse);
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
                        OWNER,
                        PUBLISHED,
                        UNPUBLISHED,
                        TITLE,
                        CREATED_AFTER,
                        CREATED_BEFORE,
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
        requireOneOf(words.has(PUBLISHED) && words.has(UNPUBLISHED), "--published and --unpublished");
        requireOneOf(words.has(ALL) && words.find(LIMIT).isPresent(), "--all and --limit");
        return desk.read(words, screen, definition(), reading -> show(words, screen, reading));
    }

    private static void requireOneOf(boolean both, String options) {
        if (both) {
            throw new OperatorFailure(Kind.USAGE, options + " exclude each other", "give one of them");
        }
    }

    private static ExitCode show(Words words, Screen screen, Reading reading) {
        PostRepository posts = new PostRepository(reading.database());
        PostFilter filter = filter(words, reading);
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

    private static PostFilter filter(Words words, Reading reading) {
        return new PostFilter(
                words.find(OWNER)
                        .map(owner -> new UserSelection(reading.database()).resolve(owner))
                        .orElse(null),
                published(words),
                words.find(TITLE).orElse(null),
                words.find(CREATED_AFTER).orElse(null),
                words.find(CREATED_BEFORE).orElse(null));
    }

    private static @Nullable Boolean published(Words words) {
        return (words.has(PUBLISHED) || words.has(UNPUBLISHED)) ? words.has(PUBLISHED) : null;
    }

    private static void show(Screen screen, Iterable<Post> posts) {
        Iterable<Fields> records = () -> StreamSupport.stream(posts.spliterator(), false)
                .map(PostWords::fields)
                .iterator();
        screen.show(PostWords.NAMES, records, () -> screen.table(SHORT, records));
    }
}
