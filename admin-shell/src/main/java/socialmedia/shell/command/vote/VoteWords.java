package socialmedia.shell.command.vote;

import socialmedia.journal.Changes;
import socialmedia.post.PostRepository;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.text.RecordId;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;
import socialmedia.vote.Vote;
import socialmedia.vote.VoteFilter;

/** The words that commands on votes share. */
final class VoteWords {

    static final Argument<UserSelector> USER = Argument.required("USER", "the user's id or email", UserSelector::parse)
            .suggesting(Suggestions.USERS);
    static final Argument<Integer> POST =
            Argument.required("POST", "the post's id", RecordId::parse).suggesting(Suggestions.POSTS);

    static final Option<UserSelector> BY = Option.optional(
                    "--by", "USER", "only those that this user cast, by id or email", UserSelector::parse)
            .suggesting(Suggestions.USERS);
    static final Option<Integer> FOR = Option.optional("--for", "POST", "only those for this post", RecordId::parse)
            .suggesting(Suggestions.POSTS);

    private VoteWords() {}

    /** The votes that are asked for, of a user and for a post that are there. */
    static VoteFilter filter(Words words, UserSelection users, PostRepository posts) {
        return new VoteFilter(
                words.find(BY).map(users::resolve).orElse(null),
                words.find(FOR).map(id -> posts.get(id).id()).orElse(null));
    }

    static Fields fields(Vote vote) {
        return Fields.of("user_id", vote.userId()).and("post_id", vote.postId());
    }

    /** The user's id; one that was typed is looked for by the act itself. */
    static int user(Words words, Changes changes) {
        UserSelector selector = words.get(USER);
        Integer typed = selector.first();
        return typed != null && selector.isOneId() ? typed : new UserSelection(changes.database()).resolve(selector);
    }
}
