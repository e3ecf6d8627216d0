package socialmedia.environment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.history.ConsoleSchema;

/**
 * What a database is able to do, as its catalogs say, and what it is marked as.
 *
 * @param columns those of users, posts and votes, as {@code users.email}
 * @param consoleVersion the newest of the console's own files that were run; 0 where its schema is absent or not readable
 * @param history whether there is a history of revisions to read
 * @param alembic whether Alembic keeps its own table here
 * @param refusal null, or why nothing can be written
 * @param hiddenFrom null, or the role, in SQL, that may not read the console's schema, which is there
 */
public record DatabaseFacts(
        Set<String> columns,
        int consoleVersion,
        boolean history,
        boolean alembic,
        @Nullable String refusal,
        @Nullable EnvironmentMark mark,
        @Nullable String hiddenFrom) {

    /** The revision numbers that a column first appears with. */
    private static final List<Map.Entry<Integer, String>> FIRST = List.of(
            Map.entry(1, "posts.title"),
            Map.entry(2, "posts.content"),
            Map.entry(3, "users.email"),
            Map.entry(4, "posts.owner_id"),
            Map.entry(5, "posts.published"),
            Map.entry(6, "votes.post_id"),
            Map.entry(7, "users.phone_number"));

    public DatabaseFacts {
        columns = Set.copyOf(columns);
    }

    DatabaseFacts withConsoleVersion(int version) {
        return new DatabaseFacts(columns, version, history, alembic, refusal, mark, hiddenFrom);
    }

    /** The number of the highest of the seven data revisions whose columns are all there; 0 for none. */
    public int revision() {
        int revision = 0;
        for (Map.Entry<Integer, String> first : FIRST) {
            if (!columns.contains(first.getValue())) {
                return revision;
            }
            revision = first.getKey();
        }
        return revision;
    }

    public boolean hasPhoneNumbers() {
        return columns.contains("users.phone_number");
    }

    /** Whether the console's tables of actions, suspensions and marks are there to be read. */
    public boolean hasJournal() {
        return consoleVersion >= ConsoleSchema.VERSION_WITH_JOURNAL;
    }

    /** Whether the console's ledger of seeds is there to be read. */
    public boolean hasSeeds() {
        return consoleVersion >= ConsoleSchema.VERSION_WITH_SEEDS;
    }

    /** The same without what it is marked as. */
    public DatabaseFacts unmarked() {
        return new DatabaseFacts(columns, consoleVersion, history, alembic, refusal, null, hiddenFrom);
    }

    /**
     * What it is marked as.
     *
     * @throws OperatorFailure (unavailable) if this role may not know
     */
    @Override
    public @Nullable EnvironmentMark mark() {
        requireConsoleReadable();
        return mark;
    }

    /**
     * Checks that what the console remembers of this database can be read, or that it remembers nothing.
     *
     * @throws OperatorFailure (unavailable) with the GRANT that is missing
     */
    public void requireConsoleReadable() {
        if (hiddenFrom != null) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "this role may not read the console's schema admin_shell",
                    "as its owner: GRANT USAGE ON SCHEMA admin_shell TO " + hiddenFrom
                            + "; GRANT SELECT ON ALL TABLES IN SCHEMA admin_shell TO " + hiddenFrom);
        }
    }

    public boolean isProduction() {
        return mark() != null && mark().production();
    }

    /**
     * Checks that the tables are there.
     *
     * @throws OperatorFailure (unavailable) if the database is below this revision, or a column is missing in it
     */
    public void requireRevision(int number) {
        if (revision() < number) {
            requireNoGap();
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "this needs the database at revision " + number + " or later, and it is at "
                            + (revision() == 0 ? "<base>" : revision()),
                    "`upgrade` brings it there");
        }
    }

    /** A column that is missing among later ones was not left out by a revision. */
    private void requireNoGap() {
        List<String> names = FIRST.stream().map(Map.Entry::getValue).toList();
        List<String> after = names.subList(
                names.stream().takeWhile(columns::contains).toList().size(), names.size());
        if (after.stream().anyMatch(columns::contains)) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the column " + after.get(0) + " is missing, and those of later revisions are there",
                    "`check` says how the schema differs");
        }
    }

    /**
     * Checks that data may be changed.
     *
     * @throws OperatorFailure (unavailable) if the server takes no writes, (refused) if the database is marked read-only
     */
    public void requireWritable() {
        if (refusal != null) {
            throw new OperatorFailure(Kind.UNAVAILABLE, refusal, "connect to the primary, or as another role");
        }
        if (mark != null && mark.readOnly()) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "the database is marked read-only (" + mark.name() + ")",
                    "`env mark " + mark.name() + " --read-write` lifts it");
        }
        if (consoleVersion > ConsoleSchema.VERSION) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the schema admin_shell belongs to a newer console than this one",
                    "use that console");
        }
    }
}
