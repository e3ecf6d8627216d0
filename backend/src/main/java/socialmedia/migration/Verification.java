package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;

/**
 * Proves revisions by running them on a shadow database whose tables have rows: up, down, up again. The way down must lead back
 * to the schema before, the second way up to the same schema as the first; rows and values that do not come back are counted.
 */
public final class Verification {

    private final Migrations migrations;
    private final ShadowServer shadows;

    /** A new verification; {@code shadows} says where the throw-away database is made. */
    public Verification(Migrations migrations, ShadowServer shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    /**
     * Verifies revisions in their order; those in between are run up, and told only if that fails.
     *
     * @param wanted which ones
     * @param last the number of the last one
     * @param results each one when it is done
     * @throws OperatorFailure (usage) if the directory is faulty
     */
    public void run(Predicate<Revision> wanted, int last, Consumer<VerifiedRevision> results) {
        run(wanted, last, results, Set.of());
    }

    /**
     * The same, and the schemas met on the way.
     *
     * @param numbers which ones, each after that many revisions
     * @return as many of them as were reached
     */
    public Map<Integer, DatabaseSchema> run(
            Predicate<Revision> wanted, int last, Consumer<VerifiedRevision> results, Set<Integer> numbers) {
        Map<Integer, DatabaseSchema> schemas = new TreeMap<>();
        RevisionCatalog catalog = migrations.catalog().requireSound();
        try (ShadowDatabase shadow = ShadowDatabase.create(migrations.connections(), shadows);
                Connection connection = shadow.connections().open()) {
            DatabaseSchema schema = SchemaReader.read(connection);
            keep(0, numbers, schema, schemas);
            for (Revision revision : catalog.revisions().subList(0, last)) {
                RevisionProof proof = new RevisionProof(connection, revision, schema);
                VerifiedRevision verified = proof.run(wanted.test(revision));
                if (wanted.test(revision) || !proof.isApplied()) {
                    results.accept(verified);
                }
                if (!proof.isApplied()) {
                    return schemas;
                }
                schema = proof.schema();
                keep(revision.number(), numbers, schema, schemas);
            }
            return schemas;
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private static void keep(
            int number, Set<Integer> numbers, DatabaseSchema schema, Map<Integer, DatabaseSchema> schemas) {
        if (numbers.contains(number)) {
            schemas.put(number, schema);
        }
    }
}
