package socialmedia.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Gives a post another title, another content or both. */
public final class PostUpdate {

    private final Changes changes;

    public PostUpdate(Changes changes) {
        this.changes = changes;
    }

    /**
     * Sets what is not null.
     *
     * @return the post as it is now
     * @throws OperatorFailure (not found) if there is no such post, (usage) if the title is blank
     */
    public Post update(int id, @Nullable String title, @Nullable String content) {
        PostText.require(title, content);
        lock(id);
        set(id, title, content);
        return new PostRepository(changes.database()).get(id);
    }

    /**
     * Sets both, if the post is still as it was read.
     *
     * @throws OperatorFailure (conflict) if it is not, saying in what; (not found) if it is gone, (usage) if the title is blank
     */
    public Post updateUnchanged(Post asRead, String title, String content) {
        PostText.require(title, content);
        PostRepository posts = new PostRepository(changes.database());
        lock(asRead.id());
        List<String> changed = differences(asRead, posts.get(asRead.id()));
        if (!changed.isEmpty()) {
            throw new OperatorFailure(
                    Kind.CONFLICT, "post " + asRead.id() + " was changed meanwhile: its " + String.join(", ", changed));
        }
        set(asRead.id(), title, content);
        return posts.get(asRead.id());
    }

    private void lock(int id) {
        if (changes.lock(JournaledTable.POSTS, List.of(id)).isEmpty()) {
            throw PostRepository.missing(id);
        }
    }

    private void set(int id, @Nullable String title, @Nullable String content) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("title", title);
        parameters.put("content", content);
        changes.apply(JournaledTable.POSTS, """
                update posts t
                set title = coalesce(:title::varchar, t.title), content = coalesce(:content::varchar, t.content)
                from (select q.id, to_jsonb(q) as image from posts q where q.id = :id) old
                where t.id = old.id
                returning old.image as before, to_jsonb(t) as after
                """, parameters);
    }

    private static List<String> differences(Post before, Post after) {
        List<String> columns = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            columns.add("title");
        }
        if (!before.content().equals(after.content())) {
            columns.add("content");
        }
        if (before.ownerId() != after.ownerId()) {
            columns.add("owner");
        }
        if (before.published() != after.published()) {
            columns.add("published");
        }
        if (!before.createdAt().equals(after.createdAt())) {
            columns.add("created_at");
        }
        return columns;
    }
}
