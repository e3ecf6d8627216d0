package socialmedia.migration.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.text.Excerpt;

/**
 * One statement of a plan with what it did on the throw-away database; tables are named as they are called before it.
 *
 * @param statement its line in the file and its text
 * @param locks on tables and views that were there before the statement, by name
 * @param rewritten tables whose rows were copied
 * @param rebuilt indexes built anew of tables that were not, and constraints set up and checked anew
 * @param scanned tables read from one end to the other
 * @param dropped whatever was there before and is not after, by name and definition
 * @param refusal what PostgreSQL says where rows are in its way; null where none were
 * @param milliseconds on the throw-away database, whose tables have a few rows each
 */
public record MeasuredStatement(
        PlannedScript script,
        socialmedia.migration.ScriptStatement statement,
        List<TableLock> locks,
        List<String> rewritten,
        List<String> rebuilt,
        List<String> scanned,
        List<String> dropped,
        @Nullable String refusal,
        long milliseconds,
        List<Hazard> hazards) {

    private static final int LINE = 100;

    public MeasuredStatement {
        locks = List.copyOf(locks);
        rewritten = List.copyOf(rewritten);
        rebuilt = List.copyOf(rebuilt);
        scanned = List.copyOf(scanned);
        dropped = List.copyOf(dropped);
        hazards = List.copyOf(hazards);
    }

    /** Its text on one line, or the beginning of it. */
    public String line() {
        return Excerpt.of(statement.sql().strip().replaceAll("\\s+", " "), "", LINE);
    }
}
