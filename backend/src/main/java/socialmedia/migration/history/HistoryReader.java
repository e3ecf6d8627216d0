package socialmedia.migration.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.FileName;

/** Reads the three tables that tell of a database's revisions, as far as they exist and may be read. */
final class HistoryReader {

    private static final String HISTORY = "public.flyway_schema_history";
    private static final String ALEMBIC = "public.alembic_version";
    private static final String EVENTS = "admin_shell.migration_event";

    private final JdbcClient database;
    private final TreeMap<Integer, Row> applied = new TreeMap<>();
    private @Nullable String fault;

    HistoryReader(Connection connection) {
        // false: a proxy against closing costs 10 ms at start-up, and JdbcClient does not close this one anyway.
        this.database = JdbcClient.create(new SingleConnectionDataSource(connection, false));
    }

    AppliedRevisions read() {
        Map<String, Boolean> tables = tables();
        if (Boolean.FALSE.equals(tables.get(HISTORY))) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "this role may not read " + HISTORY,
                    "as its owner: GRANT SELECT ON " + HISTORY + " TO the role");
        }
        if (tables.containsKey(HISTORY)) {
            rows().forEach(this::take);
        }
        List<AppliedRevision> revisions = line();
        Interruption interruption = Boolean.TRUE.equals(tables.get(EVENTS))
                ? interruption(revisions).orElse(null)
                : null;
        boolean alembic = Boolean.TRUE.equals(tables.get(ALEMBIC));
        return new AppliedRevisions(
                tables.containsKey(HISTORY),
                revisions,
                fault,
                interruption,
                new AlembicVersion(alembic, alembic ? alembicIds() : List.of()));
    }

    /** Which of the tables there are, and whether this role may read each. */
    private Map<String, Boolean> tables() {
        Map<String, Boolean> found = new TreeMap<>();
        database.sql("""
                        select n.nspname || '.' || c.relname as name,
                               has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable
                        from pg_catalog.pg_class c
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where (n.nspname, c.relname) in (('public', 'flyway_schema_history'),
                            ('public', 'alembic_version'), ('admin_shell', 'migration_event'))
                        """).query(row -> {
            found.put(row.getString("name"), row.getBoolean("readable"));
        });
        return found;
    }

    private List<Row> rows() {
        return database.sql("""
                        select installed_rank, version, description, type, script, checksum, installed_by,
                               installed_on at time zone current_setting('TimeZone') as applied_at,
                               execution_time, success
                        from public.flyway_schema_history
                        where version is not null
                        order by installed_rank
                        """).query((row, number) -> Row.of(row)).list();
    }

    private List<String> alembicIds() {
        return database.sql("select version_num from public.alembic_version order by version_num")
                .query(String.class)
                .list();
    }

    private void take(Row row) {
        Integer number = number(row.version());
        if (number == null) {
            fault = "row " + row.rank() + " of the history has version " + row.version()
                    + ", which is no revision number";
        } else if (row.type().equals("DELETE")) {
            applied.remove(number);
        } else if (row.file().isEmpty()) {
            fault = "row " + row.rank() + " of the history (" + row.type() + ", version " + row.version()
                    + ") names no revision";
        } else if (!row.success()) {
            fault = "Flyway recorded a failed run of " + row.script() + "; `repair` removes the record";
        } else {
            applied.put(number, row);
        }
    }

    private static @Nullable Integer number(String version) {
        return version.matches("0*[1-9][0-9]{0,8}") ? Integer.valueOf(version) : null;
    }

    private List<AppliedRevision> line() {
        List<AppliedRevision> line = new ArrayList<>();
        applied.forEach((number, row) -> {
            if (number == line.size() + 1) {
                line.add(row.revision(number));
            } else if (fault == null) {
                fault = "the history has revision " + number + " without " + (line.size() + 1);
            }
        });
        return line;
    }

    /** An interruption ends with the row it was on its way to, whoever wrote that. */
    private Optional<Interruption> interruption(List<AppliedRevision> revisions) {
        return database.sql("""
                        select kind, direction, revision_number, revision_id, message, statement, statements
                        from admin_shell.migration_event
                        where kind not in ('failed', 'repaired')
                        order by id desc
                        limit 1
                        """)
                .query((row, number) -> interruption(row))
                .optional()
                .filter(Objects::nonNull)
                .flatMap(found -> found)
                .filter(found -> revisions.stream()
                                .anyMatch(one -> one.number() == found.number()
                                        && one.id().equals(found.id()))
                        != found.up());
    }

    private static Optional<Interruption> interruption(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (!kind.equals("begun") && !kind.equals("done")) {
            return Optional.empty();
        }
        int statements = row.getInt("statements");
        int next = row.getInt("statement") + (kind.equals("done") ? 1 : 0);
        return Optional.of(new Interruption(
                row.getInt("revision_number"),
                row.getString("revision_id"),
                row.getString("message"),
                row.getString("direction").equals("up"),
                Math.min(next, statements),
                statements));
    }

    /** One row of the history as Flyway wrote it. */
    private record Row(
            int rank,
            String version,
            String type,
            String script,
            @Nullable Integer checksum,
            java.time.Instant appliedAt,
            String appliedBy,
            long milliseconds,
            boolean success) {

        static Row of(ResultSet row) throws SQLException {
            int checksum = row.getInt("checksum");
            return new Row(
                    row.getInt("installed_rank"),
                    row.getString("version"),
                    row.getString("type"),
                    row.getString("script"),
                    row.wasNull() ? null : checksum,
                    row.getObject("applied_at", java.time.OffsetDateTime.class).toInstant(),
                    row.getString("installed_by"),
                    row.getLong("execution_time"),
                    row.getBoolean("success"));
        }

        Optional<FileName> file() {
            return FileName.find(script.substring(script.lastIndexOf('/') + 1));
        }

        AppliedRevision revision(int number) {
            FileName file = file().orElseThrow();
            return new AppliedRevision(
                    number,
                    file.id(),
                    file.slug().replace('_', ' '),
                    rank,
                    file.toString(),
                    checksum,
                    appliedAt,
                    appliedBy,
                    milliseconds);
        }
    }
}
