package socialmedia.post;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** What titles and contents have to be. */
final class PostText {

    private PostText() {}

    /**
     * Checks those that are given.
     *
     * @throws OperatorFailure (usage) if the title is blank, or either has a NUL character
     */
    static void require(@Nullable String title, @Nullable String content) {
        if (title != null && title.isBlank()) {
            throw new OperatorFailure(Kind.USAGE, "the title is empty", "a post needs one");
        }
        requireStorable("title", title);
        requireStorable("content", content);
    }

    private static void requireStorable(String column, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new OperatorFailure(
                    Kind.USAGE, "the " + column + " has a NUL character, which PostgreSQL does not store");
        }
    }
}
