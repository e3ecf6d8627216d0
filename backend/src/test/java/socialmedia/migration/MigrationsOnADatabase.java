package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.Operator;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/** A fresh database for each test, and short words for what tests do with it. */
abstract class MigrationsOnADatabase {

    static final String A = "aaaaaaaaaaaa";
    static final String B = "bbbbbbbbbbbb";

    @TempDir
    Path directory;

    FreshDatabase database;
    final List<String> notes = new ArrayList<>();
    final List<String> steps = new ArrayList<>();

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    Adoption.Result adopt(Migrations migrations) {
        return new Adoption(migrations, () -> {
                    throw new IllegalStateException("the test role may create databases");
                })
                .adopt(RunOptions.DEFAULT, notes::add);
    }

    Migrations here() {
        return migrations(directory);
    }

    Migrations migrations(Path folder) {
        return new Migrations(database.connections(), folder, Operator.ofThisProcess("test"));
    }

    void run(Migrations migrations, MigrationRequest request) {
        migrations.run(
                List.of(request),
                RunOptions.DEFAULT,
                plan -> true,
                result -> steps.add(result.step().display()),
                notes::add);
    }

    OperatorFailure fails(MigrationRequest request, Kind kind) {
        OperatorFailure failure = fails(here(), request);
        assertThat(failure.kind()).isEqualTo(kind);
        return failure;
    }

    OperatorFailure fails(Migrations migrations, MigrationRequest request) {
        OperatorFailure failure = catchThrowableOfType(OperatorFailure.class, () -> run(migrations, request));
        assertThat(failure).isNotNull();
        return failure;
    }

    List<String> applied() {
        return here(MigrationsFolder.shipped()).status().line().applied().revisions().stream()
                .map(AppliedRevision::id)
                .toList();
    }

    Migrations here(Path folder) {
        return migrations(folder);
    }

    List<String> tables() {
        return texts(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'alembic_version' order by 1");
    }

    List<String> schemas() {
        return texts("select nspname from pg_namespace");
    }

    List<String> alembic() {
        return texts("select version_num from alembic_version");
    }

    List<String> events() {
        return texts("select kind || ' ' || revision_id from admin_shell.migration_event order by id");
    }

    List<String> indexes() {
        return texts("select indexname from pg_indexes where schemaname = 'public'");
    }

    List<String> invalidIndexes() {
        return texts("select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid");
    }

    List<String> texts(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
