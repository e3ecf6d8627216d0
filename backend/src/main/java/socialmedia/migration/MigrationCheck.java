package socialmedia.migration;

import java.util.ArrayList;
import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.directory.DirectoryFault;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.history.AppliedRevisions;

/** Looks for all that would stop a run or surprise its operator; changes nothing. */
public final class MigrationCheck {

    private final RevisionLine line;
    private final List<Finding> findings = new ArrayList<>();
    private final FlywayAdapter flyway = new FlywayAdapter();

    public MigrationCheck(RevisionLine line) {
        this.line = line;
    }

    /** Everything found, the directory first; empty where all is well. */
    public List<Finding> run() {
        for (DirectoryFault fault : line.catalog().faults()) {
            findings.add(Finding.of(Finding.Kind.DIRECTORY, fault.file(), null, fault.toString())
                    .at(fault.line()));
        }
        line.catalog().revisions().forEach(this::scripts);
        line.states().forEach(this::state);
        database(line.applied());
        return List.copyOf(findings);
    }

    private void scripts(Revision revision) {
        String up = "upgrade/" + revision.upName();
        if (readable(up, revision, revision.up()) == 0) {
            findings.add(Finding.of(
                    Finding.Kind.SCRIPT, up, revision.id(), "the way up of " + revision.id() + " has no statement"));
        }
        String down = revision.down();
        String name = "downgrade/" + revision.downName();
        if (revision.irreversible() != null) {
            return;
        }
        if (down == null) {
            findings.add(Finding.of(
                    Finding.Kind.NO_WAY_DOWN, name, revision.id(), "the way down of " + revision.id() + " is missing"));
        } else if (readable(name, revision, down) == 0) {
            findings.add(Finding.of(
                    Finding.Kind.NO_WAY_DOWN,
                    name,
                    revision.id(),
                    "the way down of " + revision.id() + " has no statement"));
        }
    }

    /** How many statements a script has; -1 for one that cannot be run. */
    private int readable(String name, Revision revision, String script) {
        try {
            return ScriptCheck.check(name, flyway.parse(name, script)).size();
        } catch (OperatorFailure e) {
            String place = e.details().place() == null
                    ? name
                    : String.valueOf(e.details().place());
            findings.add(Finding.of(Finding.Kind.SCRIPT, name, revision.id(), place + ": " + e.getMessage())
                    .at(e.details().place() == null ? 0 : e.details().place().line()));
            return -1;
        }
    }

    private void state(RevisionState state) {
        Revision file = state.file();
        String name = file == null ? null : "upgrade/" + file.upName();
        String which = state.id() + " (" + state.number() + ", " + state.message() + ")";
        switch (state.state()) {
            case PENDING -> findings.add(Finding.of(Finding.Kind.PENDING, name, state.id(), which + " is not applied"));
            case CHANGED ->
                findings.add(Finding.of(
                        Finding.Kind.CHANGED, name, state.id(), which + " was changed after it was applied"));
            case MISSING ->
                findings.add(Finding.of(
                        Finding.Kind.UNKNOWN,
                        null,
                        state.id(),
                        which + " is applied, but the directory does not know it"));
            case INTERRUPTED ->
                findings.add(Finding.of(
                        Finding.Kind.INTERRUPTED,
                        name,
                        state.id(),
                        which + " was " + line.applied().interruption() + "; `upgrade` goes on from there"));
            case APPLIED -> {}
        }
    }

    private void database(AppliedRevisions applied) {
        if (applied.fault() != null) {
            findings.add(Finding.of(Finding.Kind.HISTORY, null, null, String.valueOf(applied.fault())));
        }
        applied.alembicDisagreement(line.catalog().alembicIds())
                .ifPresent(alembic -> findings.add(Finding.of(
                        Finding.Kind.ALEMBIC,
                        null,
                        null,
                        "alembic_version says " + alembic + ", the history says " + line.display(applied.number()))));
    }
}
