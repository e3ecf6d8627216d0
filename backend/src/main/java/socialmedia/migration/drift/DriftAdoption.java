package socialmedia.migration.drift;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.autogenerate.Autogeneration;
import socialmedia.migration.autogenerate.DatabaseSource;
import socialmedia.migration.autogenerate.Generated;
import socialmedia.migration.autogenerate.RevisionSource;
import socialmedia.migration.autogenerate.SchemaState;
import socialmedia.migration.autogenerate.ScriptPair;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.directory.RevisionWriter;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;

/** Writes what somebody changed by hand as a revision of its own, proven both ways on a shadow database first. */
public final class DriftAdoption {

    private final Migrations migrations;
    private final ShadowServer shadows;

    /** A new adoption; {@code shadows} says where the throw-away database is made. */
    public DriftAdoption(Migrations migrations, ShadowServer shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    /** What was written. */
    public record Result(Revision revision, Generated generated) {}

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
        Generated generated = generate(new Drift(migrations, shadows).revisions(line), drift.display());
        ScriptPair pair = generated.pairs().get(0);
        return new Result(
                new RevisionWriter(Clock.systemUTC())
                        .write(catalog, message, generated.upFile(pair), generated.downFile(pair)),
                generated);
    }

    private Generated generate(List<Revision> applied, String display) {
        Supplier<ShadowDatabase> made = () -> ShadowDatabase.create(migrations.connections(), shadows);
        try (SchemaState replayed = new RevisionSource(display, applied, migrations.connections()).open(made);
                SchemaState live = new DatabaseSource("the live database", migrations.connections()).open(made)) {
            return new Autogeneration(made, Autogeneration.Wishes.none()).run(replayed, live);
        }
    }
}
