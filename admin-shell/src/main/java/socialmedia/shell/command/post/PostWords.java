package socialmedia.shell.command.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import socialmedia.post.Post;
import socialmedia.post.PostDetails;
import socialmedia.post.PostSelector;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.output.Fields;
import socialmedia.text.RecordId;

/** The words that commands on posts share. */
final class PostWords {

    static final String GROUP = "Posts";

    static final Argument<Integer> POST =
            Argument.required("POST", "the post's id", RecordId::parse).suggesting(Suggestions.POSTS);
    static final Argument<Optional<PostSelector>> POSTS = Argument.repeated(
                    "POST",
                    "ids (42) or ranges of them (10-20), - for ids on standard input",
                    Desk.selecting(PostSelector::parse))
            .suggesting(Suggestions.POSTS);

    static final Option<String> CONTENT = Option.optional("--content", "TEXT", "its text", Function.identity());
    static final Option<String> CONTENT_FILE = Option.optional(
                    "--content-file", "FILE", "read its text from FILE, - for standard input", Function.identity())
            .suggesting(Suggestions.FILES);

    static final List<String> NAMES = List.of("id", "title", "content", "owner_id", "published", "created_at");

    private PostWords() {}

    static Fields fields(Post post) {
        return Fields.of("id", post.id())
                .and("title", post.title())
                .and("content", post.content())
                .and("owner_id", post.ownerId())
                .and("published", post.published())
                .and("created_at", post.createdAt());
    }

    static Fields fields(PostDetails details) {
        return fields(details.post()).and("owner_email", details.ownerEmail()).and("votes", details.votes());
    }

    /** {@code post 42}, or how many they are. */
    static String named(List<Integer> ids) {
        return ids.size() == 1 ? "post " + ids.get(0) : String.format(Locale.ROOT, "%,d posts", ids.size());
    }

    /** What was left as it was: {@code ; 3 were published already}; nothing for none. */
    static String unchanged(int posts, String how) {
        return posts == 0 ? "" : "; " + posts + (posts == 1 ? " was " : " were ") + how + " already";
    }

    static String text(String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a text to search for");
        }
        return word;
    }
}
