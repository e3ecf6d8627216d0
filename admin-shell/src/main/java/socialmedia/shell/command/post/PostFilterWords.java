package socialmedia.shell.command.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.post.PostFilter;
import socialmedia.shell.command.data.Moment;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** The options that say which posts are wanted. */
final class PostFilterWords {

    static final Option<UserSelector> OWNER = Option.optional(
                    "--owner", "USER", "only those of this user, by id or email", UserSelector::parse)
            .suggesting(Suggestions.USERS);
    static final Option<Boolean> PUBLISHED = Option.flag("--published", "only published ones");
    static final Option<Boolean> UNPUBLISHED = Option.flag("--unpublished", "only those that are not published");
    static final Option<String> TITLE = Option.optional(
            "--title",
            "PATTERN",
            "only titles with this in them; * stands for any text, ? for one character",
            PostWords::text);
    static final Option<Instant> CREATED_AFTER = Option.optional(
            "--created-after", "DATE", "only those made then or later (2026-12-24, or with a time)", Moment::parse);
    static final Option<Instant> CREATED_BEFORE =
            Option.optional("--created-before", "DATE", "only those made before then", Moment::parse);

    private PostFilterWords() {}

    /** Refuses what excludes each other. */
    static void check(Words words) {
        requireOneOf(words.has(PUBLISHED) && words.has(UNPUBLISHED), "--published and --unpublished");
    }

    static void requireOneOf(boolean both, String options) {
        if (both) {
            throw new OperatorFailure(Kind.USAGE, options + " exclude each other", "give one of them");
        }
    }

    /** @param users where the owner is looked up */
    static PostFilter read(Words words, UserSelection users) {
        return new PostFilter(
                words.find(OWNER).map(users::resolve).orElse(null),
                published(words),
                words.find(TITLE).orElse(null),
                words.find(CREATED_AFTER).orElse(null),
                words.find(CREATED_BEFORE).orElse(null));
    }

    private static @Nullable Boolean published(Words words) {
        return (words.has(PUBLISHED) || words.has(UNPUBLISHED)) ? words.has(PUBLISHED) : null;
    }
}
