package socialmedia.journal;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Acts, and changes beside the journal, drawn at random from what the database holds. */
final class RandomActs {

    private final Random random;
    private final UndoBench bench;
    private int number;

    RandomActs(UndoBench bench, long seed) {
        this.bench = bench;
        this.random = new Random(seed);
        this.number = (int) (seed * 10_000);
    }

    Consumer<SampleActs> next() {
        number++;
        int user = any("users");
        int other = any("users");
        int post = any("posts");
        return switch (random.nextInt(14)) {
            case 0, 1 -> acts -> acts.createUser("made" + number + "@example.org", random.nextInt(4));
            case 2, 3 -> acts -> acts.createPost(user, "Made " + number);
            case 4 -> acts -> acts.rename(user, "renamed" + number + "@example.org");
            case 5 -> acts -> acts.call(user, "+" + number);
            case 6 -> acts -> acts.retitle(post, "Retitled " + number);
            case 7 -> acts -> acts.reassign(user, other);
            case 8 -> acts -> acts.moveVotes(user, other);
            case 9 -> acts -> acts.vote(user, post);
            case 10 -> acts -> acts.withdrawVotes(user);
            case 11 -> acts -> acts.deletePost(post);
            case 12 -> acts -> acts.deleteUser(user);
            default ->
                acts -> {
                    acts.rename(user, "merged" + number + "@example.org");
                    acts.reassign(other, user);
                    acts.moveVotes(other, user);
                    acts.retitle(post, "Of a merge " + number);
                };
        };
    }

    /** Somebody else's SQL. */
    void meddle() {
        number++;
        int user = any("users");
        int post = any("posts");
        switch (random.nextInt(7)) {
            case 0 -> bench.outside("update posts set title = 'Outside " + number + "' where id = " + post);
            case 1 -> bench.outside("delete from votes where user_id = " + user);
            case 2 -> bench.outside("insert into votes values (" + user + ", " + post + ") on conflict do nothing");
            case 3 ->
                bench.outside("insert into posts (title, content, owner_id) values ('Outside', '', " + user + ")");
            case 4 -> bench.outside("delete from posts where id = " + post);
            case 5 -> bench.outside("update users set phone_number = '" + number + "' where id = " + user);
            default -> takeAFreedEmail(user);
        }
    }

    private void takeAFreedEmail(int user) {
        List<String> freedEmails =
                bench.database().jdbc().sql("""
                        select distinct before ->> 'email' from admin_shell.row_change r
                        where table_name = 'users' and before is not null
                          and not exists (select from users u where u.email = r.before ->> 'email')
                        order by 1
                        """).query(String.class).list();
        if (!freedEmails.isEmpty()) {
            String email = freedEmails.get(random.nextInt(freedEmails.size()));
            bench.outside("update users set email = '" + email + "' where id = " + user);
        }
    }

    /** An id, or 0 where there is none. */
    private int any(String table) {
        List<Integer> ids = bench.database()
                .jdbc()
                .sql("select id from " + table + " order by id")
                .query(Integer.class)
                .list();
        return ids.isEmpty() ? 0 : ids.get(random.nextInt(ids.size()));
    }
}
