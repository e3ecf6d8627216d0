package socialmedia.post;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts however many there are, read page by page, so that they need not all be there at once. */
public final class PostPages implements Iterable<Post> {

    private static final int PAGE = 2_000;

    private final PostRepository posts;
    private final PostFilter filter;
    private final PostOrder order;
    private final @Nullable Post start;

    /**
     * Reads nothing yet.
     *
     * @param start the post they come after; null for all
     */
    public PostPages(PostRepository posts, PostFilter filter, PostOrder order, @Nullable Post start) {
        this.posts = posts;
        this.filter = filter;
        this.order = order;
        this.start = start;
    }

    @Override
    public Iterator<Post> iterator() {
        return Stream.iterate(page(start), page -> !page.isEmpty(), page -> page(page.get(page.size() - 1)))
                .flatMap(List::stream)
                .iterator();
    }

    private List<Post> page(@Nullable Post after) {
        return posts.list(filter, order, after, PAGE);
    }
}
