package socialmedia.shell.command.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.Moment;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.user.UserFilter;

/** The options that say which users are wanted. */
final class UserFilterWords {

    static final Option<String> EMAIL = Option.optional(
            "--email", "PATTERN", "emails with this in them; * stands for any text, ? for one character", word -> word);
    static final Option<Instant> CREATED_AFTER =
            Option.optional("--created-after", "DATE", "created then or later", Moment::parse);
    static final Option<Instant> CREATED_BEFORE =
            Option.optional("--created-before", "DATE", "created before then", Moment::parse);
    static final Option<Boolean> WITH_POSTS = Option.flag("--with-posts", "who own posts");
    static final Option<Boolean> WITHOUT_POSTS = Option.flag("--without-posts", "who own none");
    static final Option<Boolean> WITH_VOTES = Option.flag("--with-votes", "who have voted");
    static final Option<Boolean> WITHOUT_VOTES = Option.flag("--without-votes", "who have not");
    static final Option<Boolean> SUSPENDED = Option.flag("--suspended", "the suspended ones alone");

    private UserFilterWords() {}

    static UserFilter read(Words words) {
        return new UserFilter(
                words.find(EMAIL).orElse(null),
                words.find(CREATED_AFTER).orElse(null),
                words.find(CREATED_BEFORE).orElse(null),
                either(words, WITH_POSTS, WITHOUT_POSTS),
                either(words, WITH_VOTES, WITHOUT_VOTES),
                words.has(SUSPENDED));
    }

    private static @Nullable Boolean either(Words words, Option<Boolean> with, Option<Boolean> without) {
        if (words.has(with) && words.has(without)) {
            throw new OperatorFailure(Kind.USAGE, with.name() + " and " + without.name() + " exclude each other");
        }
        return words.has(with) ? Boolean.TRUE : words.has(without) ? Boolean.FALSE : null;
    }
}
