package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.migration.ScriptStatement;

/** Runs scripts on a throw-away database whose tables have rows, and measures what each statement does. */
public final class ShadowRun {

    private final Connection connection;
    private final HostileRows rows;
    private final StatementProbe probe;
    private final OpenHazards open = new OpenHazards();
    private final List<Draft> drafts = new ArrayList<>();
    private boolean filled;
    private boolean broken;

    /** On a connection to the shadow in autocommit, which it is left in. */
    public ShadowRun(Connections shadow, Connection connection) throws SQLException {
        this.connection = connection;
        this.rows = new HostileRows(connection);
        this.probe = new StatementProbe(shadow, connection);
    }

    /** Runs a script without measuring; gives why it cannot be run, else null. */
    public @Nullable String replay(PlannedScript script) throws SQLException {
        @Nullable String refusal = attempt(script);
        if (refusal != null && filled) {
            rows.clear();
            refusal = attempt(script);
        }
        filled = false;
        return refusal;
    }

    private @Nullable String attempt(PlannedScript script) throws SQLException {
        start();
        connection.setAutoCommit(!script.transactional());
        try {
            for (ScriptStatement statement : script.statements()) {
                statement.execution().on(connection);
            }
            if (script.transactional()) {
                connection.commit();
            }
            return null;
        } catch (SQLException e) {
            if (script.transactional()) {
                connection.rollback();
            }
            return ServerMessage.of(e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The schema as it is, for what comes next to be compared with; from here on tables have rows. */
    RunSoFar begin(LiveTables live) throws SQLException {
        fill();
        return new RunSoFar(CatalogReader.read(connection), live);
    }

    /** As {@link #begin}, where there is no live database. */
    public void measureAlone(PlannedScript script) throws SQLException {
        measure(script, begin(LiveTables.none()));
    }

    /** Runs a script statement by statement; false where one cannot be run, after which nothing can. */
    boolean measure(PlannedScript script, RunSoFar run) throws SQLException {
        fill();
        start();
        @Nullable
        ScriptStatement alone = script.statements().stream()
                .filter(statement -> !statement.transactional())
                .findFirst()
                .orElse(null);
        boolean told = false;
        for (ScriptStatement statement : script.statements()) {
            @Nullable Effects effects = run(script, statement);
            if (effects == null) {
                broken = true;
                run.endOfTransaction();
                return false;
            }
            Draft draft = Draft.of(script, statement, effects, run);
            drafts.add(draft);
            open.add(draft, effects, run.origin());
            if (alone != null && statement.transactional() && effects.changesSchema() && !told) {
                draft.add(Hazard.of(
                        Rule.LEFTOVER,
                        "what it did stays if another statement fails: line " + alone.line()
                                + " cannot run in a transaction, so the whole revision does not"));
                told = true;
            }
            run.add(draft, effects, alone == null);
        }
        run.endOfTransaction();
        open.endOfScript(CatalogReader.read(connection));
        filled = false;
        return true;
    }

    /** Whether a statement could not be run. */
    public boolean isBroken() {
        return broken;
    }

    /** All that was measured, once nothing comes after. */
    public List<MeasuredStatement> finish() throws SQLException {
        open.endOfRun(CatalogReader.read(connection));
        return drafts.stream().map(Draft::finish).toList();
    }

    private @Nullable Effects run(PlannedScript script, ScriptStatement statement) throws SQLException {
        String overRows;
        try {
            return probe.run(statement);
        } catch (SQLException e) {
            overRows = ServerMessage.of(e);
        }
        rows.clear();
        try {
            return probe.run(statement).refused(overRows);
        } catch (SQLException e) {
            drafts.add(Draft.refused(script, statement, ServerMessage.of(e)));
            return null;
        }
    }

    private void fill() throws SQLException {
        if (!filled) {
            rows.fill();
            filled = true;
        }
    }

    /** Settings as every step finds them. */
    private void start() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset all");
            statement.execute("set search_path = public");
        }
    }
}
