package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.MigrationsFolder;

/** Databases that others made or moved. */
final class AdoptionTest extends MigrationsOnADatabase {

    @Test
    void keepsAlembicVersionTrueAtEveryStep() {
        database.jdbc()
                .sql("create table alembic_version (version_num varchar(32) primary key)")
                .update();
        Migrations shipped = migrations(MigrationsFolder.shipped());

        run(shipped, MigrationRequest.upgrade("6"));
        assertThat(alembic()).containsExactly("b1c66d590ccf");

        run(shipped, MigrationRequest.upgrade("head"));
        assertThat(alembic()).containsExactly("d5a8c30f7e12");

        run(shipped, MigrationRequest.downgrade("base"));
        assertThat(alembic()).isEmpty();
    }

    @Test
    void refusesToGoOnWhereAlembicMovedTheDatabase() {
        database.jdbc()
                .sql("create table alembic_version (version_num varchar(32) primary key)")
                .update();
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        database.jdbc()
                .sql("update alembic_version set version_num = 'd5a8c30f7e12'")
                .update();

        OperatorFailure failure = fails(shipped, MigrationRequest.upgrade("head"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessage("the history says b1c66d590ccf, but alembic_version says d5a8c30f7e12");
        assertThat(shipped.status().disagreement()).isPresent();
    }

    @Test
    void refusesADatabaseWithTablesButNoHistory() {
        database.jdbc().sql("create table somebody_elses (id integer)").update();

        OperatorFailure failure = fails(migrations(MigrationsFolder.shipped()), MigrationRequest.upgrade("head"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessage("the database has tables (somebody_elses) but no history of revisions");
    }

    @Test
    void stampsUpAndDownWithoutRunningAnything() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        Stamping stamping = new Stamping(shipped);

        assertThat(stamping.stamp(RevisionTarget.parse("6"), false, RunOptions.DEFAULT, notes::add)
                        .rows())
                .isEqualTo(6);
        assertThat(stamping.stamp(RevisionTarget.parse("4"), false, RunOptions.DEFAULT, notes::add)
                        .rows())
                .isEqualTo(2);

        assertThat(applied()).hasSize(4);
        assertThat(tables()).containsExactly("flyway_schema_history");
        assertThat(stamping.stamp(RevisionTarget.parse("head"), true, RunOptions.DEFAULT, notes::add)
                        .rows())
                .isEqualTo(8);
        assertThat(shipped.status().line().isAtHead()).isTrue();
    }

    @Test
    void adoptsADatabaseWithoutHistory() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        database.jdbc().sql("drop table flyway_schema_history").update();
        database.jdbc().sql("drop schema admin_shell cascade").update();
        database.jdbc().sql("create table comments (id integer)").update();

        Adoption.Result result = adopt(shipped);

        assertThat(result.display()).isEqualTo("b1c66d590ccf");
        assertThat(result.strangers()).anyMatch(object -> object.contains("comments"));
        assertThat(applied()).hasSize(6);
        run(shipped, MigrationRequest.upgrade("head"));
    }

    @Test
    void adoptsWhereAlembicWentBelowARevisionOfOursAlone() {
        database.jdbc()
                .sql("create table alembic_version (version_num varchar(32) primary key)")
                .update();
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("head"));
        database.jdbc().sql("alter table users drop column phone_number").update();
        database.jdbc()
                .sql("update alembic_version set version_num = 'b1c66d590ccf'")
                .update();

        Adoption.Result result = adopt(shipped);

        assertThat(result.display()).isEqualTo("b1c66d590ccf");
        assertThat(result.removed()).containsExactly("f4b7a1c09e83");
        assertThat(alembic()).containsExactly("b1c66d590ccf");
        assertThat(applied()).hasSize(6);
        assertThat(indexes()).doesNotContain("ix_posts_owner_id");
    }

    @Test
    void refusesToAdoptASchemaThatEqualsNone() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        database.jdbc().sql("alter table posts alter column title type text").update();

        OperatorFailure failure = catchThrowableOfType(OperatorFailure.class, () -> adopt(shipped));

        assertThat(failure.kind()).isEqualTo(Kind.FINDINGS);
        assertThat(failure.details().excerpt()).contains("posts.title");
    }
}
