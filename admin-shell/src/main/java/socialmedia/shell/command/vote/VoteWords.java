package socialmedia.shell.command.vote;

import socialmedia.shell.input.Argument;
import socialmedia.shell.output.Fields;
import socialmedia.vote.Vote;

/** The words that commands on votes share. */
final class VoteWords {

    static final Argument<Integer> USER = Argument.required("USER", "the user's id", VoteWords::id);
    static final Argument<Integer> POST = Argument.required("POST", "the post's id", VoteWords::id);

    private VoteWords() {}

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
