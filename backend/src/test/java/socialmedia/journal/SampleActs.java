package socialmedia.journal;

import java.util.List;
import java.util.Map;

/** Plain changes of users, posts and votes, for what is to be undone. */
final class SampleActs {

    private final Changes changes;

    SampleActs(Changes changes) {
        this.changes = changes;
    }

    /** A new user with so many posts, and a vote of the user's own for each. */
    void createUser(String email, int posts) {
        changes.apply(JournaledTable.USERS, """
                insert into users as t (email, password) values (:email, 'secret hash')
                returning null::jsonb as before, to_jsonb(t) as after
                """, Map.of("email", email));
        changes.apply(JournaledTable.POSTS, """
                insert into posts as t (title, content, owner_id)
                select 'Post ' || n, 'By ' || u.email, u.id
                from users u, generate_series(1, :posts) n where u.email = :email
                returning null::jsonb as before, to_jsonb(t) as after
                """, Map.of("email", email, "posts", posts));
        changes.apply(JournaledTable.VOTES, """
                insert into votes as t (user_id, post_id)
                select p.owner_id, p.id from posts p join users u on u.id = p.owner_id where u.email = :email
                returning null::jsonb as before, to_jsonb(t) as after
                """, Map.of("email", email));
    }

    void createPost(int owner, String title) {
        changes.apply(JournaledTable.POSTS, """
                insert into posts as t (title, content, owner_id) values (:title, '', :owner)
                returning null::jsonb as before, to_jsonb(t) as after
                """, Map.of("owner", owner, "title", title));
    }

    void rename(int user, String email) {
        update(JournaledTable.USERS, "email = :value", "q.id = :id", Map.of("id", user, "value", email));
    }

    void call(int user, String phone) {
        update(JournaledTable.USERS, "phone_number = :value", "q.id = :id", Map.of("id", user, "value", phone));
    }

    void retitle(int post, String title) {
        update(JournaledTable.POSTS, "title = :value", "q.id = :id", Map.of("id", post, "value", title));
    }

    void unpublishAll() {
        update(JournaledTable.POSTS, "published = false", "q.published", Map.of());
    }

    void reassign(int from, int to) {
        update(JournaledTable.POSTS, "owner_id = :to", "q.owner_id = :from", Map.of("from", from, "to", to));
    }

    private void update(JournaledTable table, String assignment, String condition, Map<String, ?> parameters) {
        changes.apply(table, """
                update %1$s t set %2$s
                from (select q.id, to_jsonb(q) as image from %1$s q where %3$s for update) old
                where t.id = old.id
                returning old.image as before, to_jsonb(t) as after
                """.formatted(table.sqlName(), assignment, condition), parameters);
    }

    /** The votes of one become those of another, but for those that would be there twice. */
    void moveVotes(int from, int to) {
        changes.apply(JournaledTable.VOTES, """
                update votes t set user_id = :to
                from (select q.user_id, q.post_id, to_jsonb(q) as image from votes q
                      where q.user_id = :from
                        and not exists (select from votes o where o.user_id = :to and o.post_id = q.post_id)
                      for update) old
                where t.user_id = old.user_id and t.post_id = old.post_id
                returning old.image as before, to_jsonb(t) as after
                """, Map.of("from", from, "to", to));
    }

    void vote(int user, int post) {
        changes.apply(JournaledTable.VOTES, """
                insert into votes as t (user_id, post_id) values (:user, :post) on conflict do nothing
                returning null::jsonb as before, to_jsonb(t) as after
                """, Map.of("user", user, "post", post));
    }

    void withdrawVotes(int user) {
        changes.delete(JournaledTable.VOTES, "t.user_id = :user", Map.of("user", user));
    }

    void deletePost(int post) {
        changes.lock(JournaledTable.POSTS, List.of(post));
        changes.delete(JournaledTable.VOTES, "t.post_id = :post", Map.of("post", post));
        changes.delete(JournaledTable.POSTS, "t.id = :post", Map.of("post", post));
    }

    void deleteUser(int user) {
        changes.lock(JournaledTable.USERS, List.of(user));
        Integer[] posts = changes.lock(JournaledTable.POSTS, "t.owner_id = :user", Map.of("user", user))
                .toArray(Integer[]::new);
        changes.delete(
                JournaledTable.VOTES,
                "t.user_id = :user or t.post_id = any(:posts)",
                Map.of("user", user, "posts", posts));
        changes.delete(JournaledTable.POSTS, "t.id = any(:posts)", Map.of("posts", posts));
        changes.delete(JournaledTable.USERS, "t.id = :user", Map.of("user", user));
    }
}
