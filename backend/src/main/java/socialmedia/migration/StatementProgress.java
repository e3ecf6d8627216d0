package socialmedia.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import socialmedia.progress.Progress;

/** How far a long statement of a session is, read from PostgreSQL's own views of it. */
final class StatementProgress {

    /** A phase that PostgreSQL counts in blocks has a total of blocks, then of rows; others have none. */
    private static final String QUERY = """
            select 'index ' || coalesce(nullif(index_relid, 0)::regclass::text, 'of ' || relid::regclass) as what, phase,
                   case when blocks_total > 0 then 'blocks' else 'rows' end as unit,
                   case when blocks_total > 0 then blocks_total else tuples_total end as total,
                   case when blocks_total > 0 then blocks_done else tuples_done end as done
            from pg_catalog.pg_stat_progress_create_index where pid = %1$d
            union all
            select lower(command) || ' of ' || relid::regclass, phase, 'blocks', heap_blks_total, heap_blks_scanned
            from pg_catalog.pg_stat_progress_cluster where pid = %1$d
            union all
            select 'vacuum of ' || relid::regclass, phase, 'blocks', heap_blks_total, heap_blks_scanned
            from pg_catalog.pg_stat_progress_vacuum where pid = %1$d
            union all
            select 'analyze of ' || relid::regclass, phase, 'blocks', sample_blks_total, sample_blks_scanned
            from pg_catalog.pg_stat_progress_analyze where pid = %1$d""";

    private final int processId;
    private final Progress progress;
    private String phase = "";
    private long total;
    private long done;

    StatementProgress(int processId, Progress progress) {
        this.processId = processId;
        this.progress = progress;
    }

    /** Tells what was done since it was told last. */
    void tell(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(QUERY.formatted(processId))) {
            if (row.next()) {
                tell(
                        row.getString("what") + ", " + row.getString("phase"),
                        row.getString("unit"),
                        row.getLong("total"),
                        row.getLong("done"));
            }
        }
    }

    /** The statements are done. */
    void end() {
        if (!phase.isEmpty()) {
            progress.end();
        }
    }

    private void tell(String nowPhase, String unit, long nowTotal, long nowDone) {
        if (!nowPhase.equals(phase) || nowTotal != total) {
            phase = nowPhase;
            total = nowTotal;
            done = 0;
            progress.begin(nowPhase, nowTotal > 0 ? nowTotal : Progress.UNKNOWN, unit);
        }
        if (nowDone > done) {
            progress.advance(nowDone - done);
            done = nowDone;
        }
    }
}
