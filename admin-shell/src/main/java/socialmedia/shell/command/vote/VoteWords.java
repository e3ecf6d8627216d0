package socialmedia.shell.command.vote;

import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.vote.Vote;
import socialmedia.vote.VoteFilter;

/** The words that commands on votes share. */
final class VoteWords {

    static final Argument<Integer> USER = Argument.required("USER", "the user's id", VoteWords::id);
    static final Argument<Integer> POST = Argument.required("POST", "the post's id", VoteWords::id);

    static final Option<Integer> BY = Option.optional("--by", "USER", "only those that this user cast", VoteWords::id);
    static final Option<Integer> FOR = Option.optional("--for", "POST", "only those for this post", VoteWords::id);

    private VoteWords() {}

    static VoteFilter filter(Words words) {
        return new VoteFilter(words.find(BY).orElse(null), words.find(FOR).orElse(null));
    }

    static Fields fields(Vote vote) {
        return Fields.of("user_id", vote.userId()).and("post_id", vote.postId());
    }

    static Integer id(String word) {
        try {
            int id = Integer.parseInt(word);
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("an id");
    }
}
