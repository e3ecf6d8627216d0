package socialmedia.seed;

import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the rows of a seed that are there: their ids and times are those that the plan makes. An id alone says nothing, since after
 * {@code downgrade base} ids begin at 1 again; a time is a seed's own to the microsecond, and no act changes it.
 */
final class SeededIds {

    private static final int CHUNK = 50_000;

    private final JdbcClient database;
    private final SeedEntry entry;
    private final Registrations registrations;

    SeededIds(JdbcClient database, SeedEntry entry) {
        this.database = database;
        this.entry = entry;
        registrations = new Registrations(entry.plan(), Layout.of(entry.plan()).population());
    }

    /** Whether any user is there, without whom no post is the seed's either; looks no further than it must. */
    boolean areAnyThere() {
        return users().anyMatch(ids -> !ids.isEmpty());
    }

    IdRanges findUsers() {
        return users().reduce(IdRanges.NONE, IdRanges::plus);
    }

    /** Posts that belong to one of these users still. */
    IdRanges findPosts(IdRanges users) {
        return posts("t.owner_id <@ cast(:users as int4multirange)", Map.of("users", users.text()))
                .reduce(IdRanges.NONE, IdRanges::plus);
    }

    /** Posts that were given to somebody else. */
    IdRanges findMovedPosts(IdRanges users) {
        return posts("not t.owner_id <@ cast(:users as int4multirange)", Map.of("users", users.text()))
                .reduce(IdRanges.NONE, IdRanges::plus);
    }

    private Stream<IdRanges> users() {
        int first = entry.users().first();
        return matching(new Part("users", entry.users(), id -> registrations.timeOf(id - first)), "true", Map.of());
    }

    private Stream<IdRanges> posts(String condition, Map<String, String> parameters) {
        if (entry.posts().isEmpty()) {
            return Stream.empty();
        }
        int first = entry.posts().first();
        PostOwners owners = new PostOwners(entry.plan().seed(), Layout.of(entry.plan()), registrations);
        return matching(new Part("posts", entry.posts(), id -> owners.timeOf(id - first)), condition, parameters);
    }

    private record Part(String table, RowRange range, IntToLongFunction times) {}

    private Stream<IdRanges> matching(Part part, String condition, Map<String, String> parameters) {
        RowRange there = there(part);
        return IntStream.iterate(0, chunk -> chunk + 1)
                .limit((there.count() + CHUNK - 1) / CHUNK)
                .mapToObj(chunk -> {
                    CountedRows.requireNotInterrupted();
                    int first = there.first() + chunk * CHUNK;
                    int last = (int) Math.min(there.last(), (long) first + CHUNK - 1);
                    return matching(
                            new Part(part.table(), new RowRange(first, last), part.times()), parameters, condition);
                });
    }

    /** From the first to the last row, whosever it is, with an id in the range. */
    private RowRange there(Part part) {
        return database.sql("select coalesce(min(id), 1) as first, coalesce(max(id), 0) as last from " + part.table()
                        + " where id between :first and :last")
                .param("first", part.range().first())
                .param("last", part.range().last())
                .query((row, number) -> new RowRange(row.getInt("first"), row.getInt("last")))
                .single();
    }

    private IdRanges matching(Part part, Map<String, String> parameters, String condition) {
        Long[] times = IntStream.rangeClosed(part.range().first(), part.range().last())
                .mapToLong(part.times())
                .boxed()
                .toArray(Long[]::new);
        return database.sql("""
                        select coalesce(range_agg(int4range(t.id, t.id, '[]'))::text, '{}') as ids, count(*) as rows
                        from %s t
                        join unnest(cast(:times as bigint[])) with ordinality s (micros, place)
                          on t.id = cast(:first - 1 + s.place as integer)
                         and t.created_at = timestamptz 'epoch' + s.micros * interval '1 microsecond'
                        where t.id between :first and :last and %s
                        """.formatted(part.table(), condition))
                .params(parameters)
                .param("times", times)
                .param("first", part.range().first())
                .param("last", part.range().last())
                .query((row, number) -> new IdRanges(row.getString("ids"), row.getLong("rows")))
                .single();
    }
}
