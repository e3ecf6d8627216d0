package socialmedia.post;

import java.util.Map;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Makes a post for somebody. */
public final class PostCreation {

    private final Changes changes;

    public PostCreation(Changes changes) {
        this.changes = changes;
    }

    /**
     * Inserts it; the database says when.
     *
     * @throws OperatorFailure (not found) if there is no such owner
     */
    public Post create(NewPost post) {
        new PostOwner(changes).require(post.ownerId());
        int id = changes.database()
                .sql("select nextval(pg_get_serial_sequence('posts', 'id'))::integer")
                .query(Integer.class)
                .single();
        long inserted = changes.apply(
                        JournaledTable.POSTS,
                        """
                        insert into posts as t (id, title, content, owner_id, published)
                        values (:id, :title, :content, :owner, :published)
                        on conflict do nothing
                        returning null::jsonb as before, to_jsonb(t) as after
                        """,
                        Map.of(
                                "id", id,
                                "title", post.title(),
                                "content", post.content(),
                                "owner", post.ownerId(),
                                "published", post.published()))
                .inserted();
        if (inserted == 0) {
            throw new OperatorFailure(
                    Kind.CONFLICT,
                    "the next id, " + id + ", is taken: the sequence of posts.id is behind its rows",
                    "set it with select setval(pg_get_serial_sequence('posts', 'id'), max(id)) from posts");
        }
        return new PostRepository(changes.database()).get(id);
    }
}
