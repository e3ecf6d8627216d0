package socialmedia.shell.command.user;

import static socialmedia.shell.command.user.AffectedUsers.amount;

import socialmedia.shell.output.Fields;
import socialmedia.user.DeletedUsers;

/** Says what goes with users, or went. */
final class DeletedText {

    private DeletedText() {}

    /** {@code 12 posts, 3 own votes and 88 votes of others}. */
    static String of(DeletedUsers deleted) {
        String posts = deleted.movedPosts() > 0
                ? amount(deleted.movedPosts(), "post") + " moved"
                : amount(deleted.posts(), "post");
        return posts + ", " + amount(deleted.ownVotes(), "own vote") + " and " + amount(deleted.otherVotes(), "vote")
                + " of others";
    }

    static Fields fields(DeletedUsers deleted) {
        return Fields.of("ids", deleted.ids())
                .and("posts", deleted.posts())
                .and("moved_posts", deleted.movedPosts())
                .and("own_votes", deleted.ownVotes())
                .and("other_votes", deleted.otherVotes());
    }
}
