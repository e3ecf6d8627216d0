package socialmedia.seed;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of some seeds is there.
 *
 * @param posts those of these users
 * @param moved posts that were given to somebody else, whose they are now
 */
record SeededRows(IdRanges users, IdRanges posts, IdRanges moved) {

    static SeededRows read(JdbcClient database, List<SeedEntry> seeds) {
        List<SeededIds> ids =
                seeds.stream().map(seed -> new SeededIds(database, seed)).toList();
        IdRanges users = all(ids, SeededIds::findUsers);
        IdRanges posts = all(ids, seed -> seed.findPosts(users));
        long made = seeds.stream().mapToLong(seed -> seed.posts().count()).sum();
        // Mostly all are where they were made; looking for moved ones compares all times once more.
        IdRanges moved = posts.rows() == made ? IdRanges.NONE : all(ids, seed -> seed.findMovedPosts(users));
        return new SeededRows(users, posts, moved);
    }

    private static IdRanges all(List<SeededIds> seeds, Function<SeededIds, IdRanges> ids) {
        return seeds.stream().map(ids).reduce(IdRanges.NONE, IdRanges::plus);
    }

    /** For conditions in SQL, each to be cast to {@code int4multirange}. */
    Map<String, String> parameters() {
        return Map.of("users", users.text(), "posts", posts.text(), "moved", moved.text());
    }
}
