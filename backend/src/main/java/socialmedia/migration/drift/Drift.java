package socialmedia.migration.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.Replay;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.autogenerate.ComparableSchemas;
import socialmedia.migration.directory.Checksum;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Scripts;
import socialmedia.migration.history.StoredScripts;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;

/** Compares the live database with a replay of its own revision; changes neither. */
public final class Drift {

    /** What also a database has that nobody made anything in. */
    private static final Set<ObjectKind> OF_EVERY_DATABASE = Set.of(
            ObjectKind.SCHEMA,
            ObjectKind.EXTENSION,
            ObjectKind.COMMENT,
            ObjectKind.PRIVILEGE,
            ObjectKind.DEFAULT_PRIVILEGE);

    private final Migrations migrations;
    private final ShadowServer shadows;
    private final ComparableSchemas schemas;

    /** A new comparison; {@code shadows} says where the throw-away database is made. */
    public Drift(Migrations migrations, ShadowServer shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
        this.schemas = new ComparableSchemas(this::shadow);
    }

    private ShadowDatabase shadow() {
        return ShadowDatabase.create(migrations.connections(), shadows);
    }

    /**
     * Replays the applied revisions on a shadow database and compares.
     *
     * @throws OperatorFailure (usage) for a faulty directory, (unavailable) for a database that is at no revision that can be
     *     replayed, (failed) if a revision's script cannot be run
     */
    public DriftReport find() {
        RevisionLine line = migrations.status().line();
        line.catalog().requireSound();
        List<Revision> revisions = revisions(line);
        DatabaseSchema live = live(line);
        try (ShadowDatabase shadow = shadow()) {
            int number = revisions.size();
            return report(
                    line, Replay.schemas(revisions, Set.of(number), shadow).get(number), live);
        }
    }

    /** A report on what was read already; {@code line} is at the revision that was replayed. */
    public DriftReport report(RevisionLine line, @Nullable DatabaseSchema replayed, DatabaseSchema live) {
        int number = line.applied().number();
        ComparableSchemas.Both both = schemas.of(Objects.requireNonNull(replayed), live);
        return new DriftReport(number, line.display(number), both.one(), both.other());
    }

    /**
     * The live schema.
     *
     * @throws OperatorFailure (unavailable) if there is one, but no history that says how it came about
     */
    public DatabaseSchema live(RevisionLine line) {
        try (Connection connection = migrations.connections().open()) {
            DatabaseSchema live = SchemaReader.read(connection);
            Optional<SchemaObject> first = live.objects().stream()
                    .filter(object -> !OF_EVERY_DATABASE.contains(object.kind()))
                    .findFirst();
            if (!line.applied().historyExists() && first.isPresent()) {
                throw new OperatorFailure(
                        Kind.UNAVAILABLE,
                        "the database has " + first.get() + " but no history of revisions",
                        "`adopt` finds its revision by the schema; `stamp REV` takes your word for it");
            }
            return live;
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    /**
     * The applied revisions, in the words they were applied in: a file changed since is taken as stored in the database.
     *
     * @throws OperatorFailure (unavailable) for an interrupted step, a history that cannot be gone on from, or a revision that
     *     the directory does not know
     */
    public List<Revision> revisions(RevisionLine line) {
        requireReplayable(line);
        List<Revision> revisions = new ArrayList<>();
        for (RevisionState state : line.states()) {
            Revision file = state.file();
            if (file != null && state.isApplied()) {
                revisions.add(state.state() == RevisionState.State.CHANGED ? asApplied(file, state) : file);
            }
        }
        return revisions;
    }

    private static void requireReplayable(RevisionLine line) {
        AppliedRevisions applied = line.applied();
        if (applied.fault() != null) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    String.valueOf(applied.fault()),
                    "`repair` mends failed runs; `adopt` or `stamp --purge REV` writes the history anew");
        }
        if (applied.interruption() != null) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    applied.interruption().id() + " is " + applied.interruption()
                            + ": the database is at no revision now",
                    "`upgrade` goes on from there, `downgrade` takes it back");
        }
        line.states().stream().filter(state -> state.file() == null).findFirst().ifPresent(state -> {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the database has " + state.id() + " (" + state.number() + "), which the directory does not know",
                    "bring its files here");
        });
    }

    private Revision asApplied(Revision file, RevisionState state) {
        AppliedRevision row = Objects.requireNonNull(state.applied());
        try (Connection connection = migrations.connections().open()) {
            return new StoredScripts(connection)
                    .find(file.id())
                    .map(Scripts::up)
                    .filter(up -> row.checksum() != null && Checksum.of(up) == row.checksum())
                    .map(up -> new Revision(
                            file.number(),
                            file.id(),
                            file.parent(),
                            file.message(),
                            file.created(),
                            file.irreversible(),
                            file.upFile(),
                            up,
                            file.downFile(),
                            file.down()))
                    .orElse(file);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }
}
