package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.migration.Migrations;
import socialmedia.migration.ShadowScripts;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.migration.directory.Revision;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;

/** The schema that revisions make of an empty database, one after the other. */
public record RevisionSource(String name, List<Revision> revisions, Connections live) implements SchemaSource {

    public RevisionSource {
        revisions = List.copyOf(revisions);
    }

    @Override
    public Optional<Connections> server() {
        return Optional.of(live);
    }

    @Override
    public SchemaState open(Supplier<ShadowDatabase> shadows) {
        ShadowDatabase shadow = shadows.get();
        try (Connection connection = shadow.connections().open()) {
            ShadowScripts scripts = new ShadowScripts(connection);
            for (Revision revision : revisions) {
                Fault fault = scripts.run("upgrade/" + revision.upName(), revision.up());
                if (fault != null) {
                    throw refused(revision, fault);
                }
            }
            return SchemaState.made(name, SchemaReader.read(connection), shadow, shadows);
        } catch (SQLException e) {
            shadow.close();
            throw Migrations.unreadable(e);
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
    }

    private static OperatorFailure refused(Revision revision, Fault fault) {
        return new OperatorFailure(
                Kind.FAILED,
                Details.of(revision.id() + " cannot be replayed on a throw-away database: " + fault.message())
                        .place(new Place(revision.upFile().toString(), fault.line(), 0)),
                null);
    }
}
