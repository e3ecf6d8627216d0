package socialmedia.migration.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.ShadowScripts;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.directory.RevisionWriter;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;

/** Writes what somebody changed by hand as a revision of its own, proven both ways on a shadow database first. */
public final class DriftAdoption {

    private static final String UP = "the way up";
    private static final String DOWN = "the way down";

    private final Migrations migrations;
    private final ShadowServer shadows;

    /** A new adoption; {@code shadows} says where the throw-away database is made. */
    public DriftAdoption(Migrations migrations, ShadowServer shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    /**
     * What was written.
     *
     * @param remains what the proof did not bear out; empty where both ways are proven
     */
    public record Result(Revision revision, List<String> remains) {

        public Result {
            remains = List.copyOf(remains);
        }
    }

    /**
     * Writes the pair after the directory's head; the live database is at that head, and is not touched.
     *
     * @throws OperatorFailure (unavailable) if revisions are pending, since theirs come first
     */
    public Result write(DriftReport drift, String message) {
        RevisionLine line = migrations.status().line();
        RevisionCatalog catalog = line.catalog().requireSound();
        if (drift.number() != catalog.revisions().size()) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the database is at " + drift.display() + " (" + drift.number() + "), and "
                            + (catalog.revisions().size() - drift.number())
                            + " more are pending: a new revision would come after these",
                    "`upgrade` first");
        }
        SchemaScript up = drift.adopting();
        SchemaScript down = SchemaChange.between(drift.live(), drift.replayed());
        List<String> remains = new ArrayList<>();
        up.inexpressible().forEach(one -> remains.add(UP + " does not express: " + one));
        down.inexpressible().forEach(one -> remains.add(DOWN + " does not express: " + one));
        List<Revision> applied = new Drift(migrations, shadows).revisions(line);
        prove(applied, drift, up.text(), down.text(), remains);
        String head = unproven(remains);
        return new Result(
                new RevisionWriter(Clock.systemUTC()).write(catalog, message, head + up.text(), head + down.text()),
                remains);
    }

    private void prove(List<Revision> applied, DriftReport drift, String up, String down, List<String> remains) {
        try (ShadowDatabase shadow = ShadowDatabase.create(migrations.connections(), shadows);
                Connection connection = shadow.connections().open()) {
            ShadowScripts scripts = new ShadowScripts(connection);
            for (Revision revision : applied) {
                Fault fault = scripts.run("upgrade/" + revision.upName(), revision.up());
                if (fault != null) {
                    remains.add("the revisions before it cannot be replayed: " + fault);
                    return;
                }
            }
            if (leads(scripts, connection, UP, up, drift.live(), remains)
                    && leads(scripts, connection, DOWN, down, drift.replayed(), remains)) {
                leads(scripts, connection, UP, up, drift.live(), remains);
            }
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private static boolean leads(
            ShadowScripts scripts,
            Connection connection,
            String which,
            String script,
            DatabaseSchema wanted,
            List<String> remains)
            throws SQLException {
        Fault fault = scripts.run(which, script);
        if (fault != null) {
            remains.add(which + " fails at line " + fault.line() + " of its statements: " + fault.message());
            return false;
        }
        List<SchemaDifference> left = SchemaComparison.between(wanted, SchemaReader.read(connection));
        left.forEach(difference -> remains.add(which + " leaves " + difference.line()));
        return left.isEmpty();
    }

    private static String unproven(List<String> remains) {
        StringBuilder head = new StringBuilder();
        if (!remains.isEmpty()) {
            head.append("-- UNPROVEN\n");
            remains.forEach(
                    one -> head.append("-- ").append(one.replace("\n", " ")).append('\n'));
            head.append('\n');
        }
        return head.toString();
    }
}
