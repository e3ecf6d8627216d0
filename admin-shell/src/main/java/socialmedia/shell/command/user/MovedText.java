package socialmedia.shell.command.user;

import static socialmedia.shell.command.user.AffectedUsers.amount;

import socialmedia.shell.output.Fields;
import socialmedia.user.MergedUsers;

/** Says what moved from users to others. */
final class MovedText {

    private MovedText() {}

    /** {@code 12 posts and 3 votes moved, 1 double vote gone}. */
    static String of(MergedUsers moved) {
        return amount(moved.posts(), "post") + " and " + amount(moved.votes(), "vote") + " moved, "
                + amount(moved.doubleVotes(), "double vote") + " gone";
    }

    static Fields fields(Fields users, MergedUsers moved) {
        return users.and("posts", moved.posts()).and("votes", moved.votes()).and("double_votes", moved.doubleVotes());
    }
}
