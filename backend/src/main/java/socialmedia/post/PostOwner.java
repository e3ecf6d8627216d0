package socialmedia.post;

import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;

/** The user that posts are to belong to, kept from going away until the transaction ends. */
final class PostOwner {

    private final Changes changes;

    PostOwner(Changes changes) {
        this.changes = changes;
    }

    /** @throws OperatorFailure (not found) if there is no such user */
    void require(int id) {
        if (changes.database()
                .sql("select id from users where id = :id for key share")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new OperatorFailure(Kind.NOT_FOUND, "there is no user " + id);
        }
    }
}
