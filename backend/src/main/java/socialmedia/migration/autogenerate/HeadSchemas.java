package socialmedia.migration.autogenerate;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.directory.Revision;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.ShadowDatabase;

/** The live database at head, which a new revision starts from. */
public final class HeadSchemas {

    private static final int SHOWN = 10;

    private final Migrations migrations;
    private final Supplier<ShadowDatabase> shadows;

    public HeadSchemas(Migrations migrations, Supplier<ShadowDatabase> shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    /**
     * The live schema; where the revisions make the very same, what is tried is tried on what they made.
     *
     * @param notes told how the two differ
     * @throws OperatorFailure (unavailable) if the database is not at head
     */
    public SchemaState open(Consumer<String> notes) {
        RevisionLine line = migrations.status().line();
        List<Revision> revisions = line.catalog().requireSound().revisions();
        if (!line.isAtHead()) {
            String head = revisions.isEmpty()
                    ? "<base>"
                    : revisions.get(revisions.size() - 1).id();
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the database is at " + line.display(line.applied().number())
                            + (line.applied().interruption() == null ? "" : " (interrupted)") + ", not at head (" + head
                            + ")",
                    "`upgrade` first");
        }
        SchemaState live = new DatabaseSource("the live database", migrations.connections()).open(shadows);
        SchemaState replayed =
                new RevisionSource("the live database", revisions, migrations.connections()).open(shadows);
        List<SchemaDifference> drift = new ComparableSchemas(shadows).between(replayed.schema(), live.schema());
        if (drift.isEmpty()) {
            live.close();
            return replayed;
        }
        replayed.close();
        notes.accept("The live database is not what its revisions make; it is the live one that is compared:");
        drift.stream().limit(SHOWN).forEach(difference -> notes.accept("  " + difference.line()));
        if (drift.size() > SHOWN) {
            notes.accept("  and " + (drift.size() - SHOWN) + " more");
        }
        return live;
    }
}
