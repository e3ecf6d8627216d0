package socialmedia.migration.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialmedia.database.Connections;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.migration.RunOptions;
import socialmedia.migration.history.Operator;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.TestDatabase;
import socialmedia.testing.ThrowAwayServer;

/** Each change made by hand is found and named; an untouched database has none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DriftTest {

    private static final ShadowServer SHADOWS = () -> {
        throw new AssertionError("the test server lets us create databases");
    };

    private final FreshDatabase database = TestDatabase.create();
    private DriftReport untouched;
    private @Nullable FreshDatabase changed;

    @BeforeAll
    void upgrade() {
        upgrade(migrations(database.connections(), MigrationsFolder.shipped()), "head");
        untouched = new Drift(migrations(database.connections(), MigrationsFolder.shipped()), SHADOWS).find();
    }

    @AfterAll
    void dropDatabase() {
        database.close();
        if (changed != null) {
            changed.close();
        }
    }

    @Test
    void findsNoneOnAnUntouchedDatabase() {
        assertThat(untouched.differences()).isEmpty();
        assertThat(untouched.mends()).isEmpty();
        assertThat(untouched.number()).isEqualTo(8);
        assertThat(untouched.display()).isEqualTo("f4b7a1c09e83");
    }

    @Test
    void findsNoneOnAnUntouchedDatabaseOfAnInstalledServer() {
        assumeTrue(PostgresPrograms.find().isPresent(), "no PostgreSQL installed on this machine");
        ThrowAwayServer server = ThrowAwayServer.shared(PostgresPrograms.find().orElseThrow());
        try (ShadowDatabase live = ShadowDatabase.create(server.connections())) {
            Migrations migrations = migrations(live.connections(), MigrationsFolder.shipped());
            for (String target : List.of("5", "head")) {
                upgrade(migrations, target);
                assertThat(new Drift(migrations, SHADOWS).find().differences()).isEmpty();
            }
        }
    }

    /** On one database for all, as long as each change is mended by the statements that drift names. */
    @ParameterizedTest
    @EnumSource
    void findsAndNamesAndMends(HandMadeChange change) throws SQLException {
        FreshDatabase live = changed == null ? TestDatabase.create() : changed;
        if (changed == null) {
            upgrade(migrations(live.connections(), MigrationsFolder.shipped()), "head");
        }
        changed = null;
        try (Connection connection = live.connections().open()) {
            execute(connection, change.sql());

            DriftReport drift = new DriftReport(8, "head", untouched.replayed(), SchemaReader.read(connection));

            assertThat(drift.differences()).extracting(SchemaDifference::line).anySatisfy(line -> assertThat(line)
                    .contains(change.line()));
            assertThat(drift.mends())
                    .allSatisfy(mend -> assertThat(mend.statements()).isNotEmpty());
            mend(connection, drift);
            changed = live;
        } finally {
            if (changed == null) {
                live.close();
            }
        }
    }

    private void mend(Connection connection, DriftReport drift) throws SQLException {
        for (DriftReport.Mend mend : drift.mends()) {
            for (String sql : mend.statements()) {
                execute(connection, sql);
            }
        }
        DriftReport mended = new DriftReport(8, "head", drift.replayed(), SchemaReader.read(connection));
        assertThat(mended.differences()).extracting(SchemaDifference::line).isEmpty();
    }

    /** The enum's successor takes over the columns before the old one goes, and a constraint goes before its column. */
    @Test
    void mendsWhatHangsTogetherInTheOrderItIsShown() throws SQLException {
        try (FreshDatabase live = TestDatabase.create();
                Connection connection = live.connections().open()) {
            execute(connection, "create type mood as enum ('sad', 'ok')");
            execute(connection, "create table t (id integer, m mood default 'ok')");
            DatabaseSchema expected = SchemaReader.read(connection);
            execute(connection, "alter type mood add value 'angry' before 'ok'");
            execute(connection, "alter table t add hand text constraint short check (length(hand) < 9)");
            execute(connection, "create function f() returns integer language sql as 'select 1'");
            execute(connection, "create view v as select hand, f() from t");

            DriftReport drift = new DriftReport(1, "a", expected, SchemaReader.read(connection));

            assertThat(drift.mends().stream().flatMap(mend -> mend.differences().stream()))
                    .containsExactlyInAnyOrderElementsOf(drift.differences());
            assertThat(drift.mends().stream().flatMap(mend -> mend.statements().stream()))
                    .anySatisfy(sql -> assertThat(sql).startsWith("-- Loses values of public.t.hand\n"));
            mend(connection, drift);
        }
    }

    @Test
    void comparesADatabaseBelowHeadWithItsOwnRevision(@TempDir Path directory) {
        try (FreshDatabase live = TestDatabase.create()) {
            Migrations migrations =
                    migrations(live.connections(), twoRevisions(directory).path());
            assertThat(new Drift(migrations, SHADOWS).find().differences()).isEmpty();
            upgrade(migrations, "1");

            live.jdbc().sql("create table x (id integer)").update();

            DriftReport drift = new Drift(migrations, SHADOWS).find();
            assertThat(drift.number()).isEqualTo(1);
            assertThat(drift.differences())
                    .extracting(SchemaDifference::line)
                    .containsExactly("table public.x: not expected");
        }
    }

    @Test
    void replaysAChangedFileAsItWasApplied(@TempDir Path directory) {
        try (FreshDatabase live = TestDatabase.create()) {
            MigrationsFolder folder = twoRevisions(directory);
            Migrations migrations = migrations(live.connections(), folder.path());
            upgrade(migrations, "head");

            folder.up(2, "bbbbbbbbbbbb", "aaaaaaaaaaaa", "alter table t add changed text;");

            assertThat(new Drift(migrations, SHADOWS).find().differences()).isEmpty();
        }
    }

    @Test
    void refusesARevisionThatTheDirectoryDoesNotKnow(@TempDir Path directory) {
        try (FreshDatabase live = TestDatabase.create()) {
            MigrationsFolder folder = twoRevisions(directory);
            upgrade(migrations(live.connections(), folder.path()), "head");
            folder.delete("upgrade/V2__bbbbbbbbbbbb_step_2.sql").delete("downgrade/U2__bbbbbbbbbbbb_step_2.sql");

            assertThatThrownBy(() -> new Drift(migrations(live.connections(), folder.path()), SHADOWS).find())
                    .hasMessage("the database has bbbbbbbbbbbb (2), which the directory does not know");
        }
    }

    @Test
    void refusesADatabaseWithoutHistory() {
        try (FreshDatabase live = TestDatabase.create()) {
            live.jdbc().sql("create table x (id integer)").update();

            assertThatThrownBy(
                            () -> new Drift(migrations(live.connections(), MigrationsFolder.shipped()), SHADOWS).find())
                    .hasMessage("the database has table public.x but no history of revisions");
        }
    }

    @Test
    void adoptsWhatWasChangedAsARevisionProvenBothWays(@TempDir Path directory) {
        try (FreshDatabase live = TestDatabase.create()) {
            Migrations migrations =
                    migrations(live.connections(), twoRevisions(directory).path());
            upgrade(migrations, "head");
            live.jdbc()
                    .sql("alter table t add by_hand integer not null default 7")
                    .update();
            live.jdbc().sql("create index hurried on t (by_hand)").update();

            DriftReport drift = new Drift(migrations, SHADOWS).find();
            DriftAdoption.Result written = new DriftAdoption(migrations, SHADOWS).write(drift, "Adopt it");

            assertThat(written.generated().unproven()).isEmpty();
            assertThat(written.revision().number()).isEqualTo(3);
            assertThat(written.revision().up()).contains("by_hand").contains("hurried");
            assertThat(migrations.catalog().requireSound().revisions()).hasSize(3);
            assertThatThrownBy(() -> new DriftAdoption(migrations, SHADOWS).write(drift, "Again"))
                    .hasMessage("the database is at bbbbbbbbbbbb (2), and 1 more are pending: a new revision would come"
                            + " after these");
        }
    }

    private static MigrationsFolder twoRevisions(Path directory) {
        return MigrationsFolder.in(directory)
                .pair(1, "aaaaaaaaaaaa", "", "create table t (id integer primary key);", "drop table t;")
                .pair(2, "bbbbbbbbbbbb", "aaaaaaaaaaaa", "alter table t add a text;", "alter table t drop a;");
    }

    private static Migrations migrations(Connections connections, Path directory) {
        return new Migrations(connections, directory, new Operator("tester", "host", "test"));
    }

    private static void upgrade(Migrations migrations, String target) {
        migrations.run(
                List.of(MigrationRequest.upgrade(target)), RunOptions.DEFAULT, plan -> true, step -> {}, note -> {});
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
