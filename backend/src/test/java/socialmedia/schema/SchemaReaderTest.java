package socialmedia.schema;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.testing.MigrationFiles;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.ThrowAwayServer;

final class SchemaReaderTest {

    private ShadowDatabase database;
    private Connection connection;

    @BeforeEach
    void createDatabase() {
        assumeTrue(PostgresPrograms.find().isPresent(), "no PostgreSQL installed on this machine");
        database = ShadowDatabase.create(
                ThrowAwayServer.shared(PostgresPrograms.find().orElseThrow()).connections());
        connection = database.connections().open();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (connection != null) {
            connection.close();
            database.close();
        }
    }

    @Test
    void readsAnEmptyDatabaseAsEmpty() throws SQLException {
        assertThat(SchemaReader.read(connection).isEmpty()).isTrue();
    }

    @Test
    void namesWhatLiesInATablespace() throws SQLException {
        execute("set allow_in_place_tablespaces = on");
        execute("create tablespace elsewhere location ''");
        try {
            execute("create table t (a integer) tablespace elsewhere");

            assertThat(text(SchemaReader.read(connection)))
                    .contains("object of another kind: tablespace of public.t: elsewhere");
        } finally {
            execute("drop table t");
            execute("drop tablespace elsewhere");
        }
    }

    @Test
    void readsAllThatTheMigrationsMake() throws SQLException {
        for (int number = 1; number <= MigrationFiles.REVISIONS.size(); number++) {
            MigrationFiles.up(database.connections(), number);
        }

        assertThat(text(SchemaReader.read(connection))).isEqualTo("""
                sequence public.posts_id_seq: integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1
                sequence public.users_id_seq: integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1
                table public.posts: table
                table public.users: table
                table public.votes: table
                column public.posts.content: varchar not null
                column public.posts.created_at: timestamptz not null
                column public.posts.id: integer not null
                column public.posts.owner_id: integer not null
                column public.posts.published: boolean not null
                column public.posts.title: varchar not null
                column public.users.created_at: timestamptz not null
                column public.users.email: varchar not null
                column public.users.id: integer not null
                column public.users.password: varchar not null
                column public.users.phone_number: varchar
                column public.votes.post_id: integer not null
                column public.votes.user_id: integer not null
                default public.posts.created_at: now()
                default public.posts.id: nextval('public.posts_id_seq'::regclass)
                default public.posts.published: true
                default public.users.created_at: now()
                default public.users.id: nextval('public.users_id_seq'::regclass)
                owner of sequence public.posts_id_seq: public.posts.id
                owner of sequence public.users_id_seq: public.users.id
                constraint public.posts.post_users_fk: FOREIGN KEY (owner_id) REFERENCES public.users(id) ON DELETE CASCADE
                constraint public.posts.posts_pkey: PRIMARY KEY (id)
                constraint public.users.users_email_key: UNIQUE (email)
                constraint public.users.users_pkey: PRIMARY KEY (id)
                constraint public.votes.votes_pkey: PRIMARY KEY (user_id, post_id)
                constraint public.votes.votes_post_id_fkey: FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE
                constraint public.votes.votes_user_id_fkey: FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE
                index public.ix_posts_owner_id: CREATE INDEX ix_posts_owner_id ON public.posts USING btree (owner_id)
                index public.ix_votes_post_id: CREATE INDEX ix_votes_post_id ON public.votes USING btree (post_id)
                """);
    }

    @Test
    void readsTypesColumnsAndPolicies() throws SQLException {
        execute("""
                create type mood as enum ('sad', 'it''s fine');
                create domain email as varchar(80) not null default '-' constraint at check (value like '%@%');
                create type pair as (first integer, "Second" text collate "C");
                create unlogged table "Weird one" (
                    id bigint generated always as identity (start with 5 cycle),
                    feeling mood default 'sad',
                    name varchar(10) collate "C",
                    size integer generated always as (length(name)) stored
                );
                alter table "Weird one" enable row level security;
                create policy readers on "Weird one" for select to public using (id > 0);
                """);

        assertThat(text(SchemaReader.read(connection))).isEqualTo("""
                enum public.mood: enum ('sad', 'it''s fine')
                domain public.email: character varying(80) not null default '-'::character varying
                composite type public.pair: (first integer, "Second" text collate "C")
                table public."Weird one": unlogged table row security
                column public."Weird one".feeling: public.mood
                column public."Weird one".id: bigint identity always identity options start with 5 cycle not null
                column public."Weird one".name: varchar(10) collate "C"
                column public."Weird one".size: integer generated length((name)::text)
                default public."Weird one".feeling: 'sad'::public.mood
                domain constraint public.email.at: CHECK (((VALUE)::text ~~ '%@%'::text))
                policy public."Weird one".readers: permissive for select to public using (id > 0)
                """);
    }

    @Test
    void readsWhatRunsInTheDatabase() throws SQLException {
        execute("""
                create table t (a integer);
                create view v as select a from t;
                create materialized view m as select a from t;
                create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
                create procedure p(integer) language sql as 'select 1';
                create aggregate total(integer) (sfunc = int4pl, stype = integer);
                create trigger touched before insert on t for each row execute function touch();
                alter table t disable trigger touched;
                create rule quiet as on delete to t do instead nothing;
                """);

        DatabaseSchema schema = SchemaReader.read(connection);

        assertThat(schema.objects().stream().map(SchemaObject::toString))
                .containsExactly(
                        "table public.t",
                        "column public.t.a",
                        "routine public.p(integer)",
                        "routine public.touch()",
                        "aggregate public.total(integer)",
                        "view public.v",
                        "materialized view public.m",
                        "trigger public.t.touched",
                        "rule public.t.quiet");
        assertThat(schema.definitions().get(new SchemaObject(ObjectKind.TRIGGER, "public.t.touched")))
                .endsWith("state disable");
    }

    @Test
    void saysWhatIsNotValid() throws SQLException {
        execute("create table t (a integer); insert into t values (1), (1); "
                + "alter table t add constraint positive check (a > 1) not valid");
        assertThatThrownBy(() -> execute("create unique index concurrently once on t (a)"))
                .isInstanceOf(SQLException.class);

        assertThat(text(SchemaReader.read(connection))).isEqualTo("""
                table public.t: table
                column public.t.a: integer
                constraint public.t.positive: CHECK ((a > 1)) not valid
                index public.once: CREATE UNIQUE INDEX once ON public.t USING btree (a) invalid
                """);
    }

    @Test
    void leavesOutTheConsolesSchemaAndTheToolsTables() throws SQLException {
        execute("""
                create table flyway_schema_history (installed_rank integer primary key, success boolean);
                create index flyway_schema_history_s_idx on flyway_schema_history (success);
                create table alembic_version (version_num varchar(32) not null primary key);
                create schema admin_shell;
                create table admin_shell.migration_event (id integer);
                """);

        assertThat(text(SchemaReader.read(connection))).isEmpty();
    }

    @Test
    void readsAllSchemas() throws SQLException {
        execute("create schema other; create table other.t (a integer)");

        assertThat(SchemaReader.read(connection).objects().stream().map(SchemaObject::toString))
                .containsExactly("schema other", "table other.t", "column other.t.a");
    }

    @Test
    void readsAnExtensionAsOne() throws SQLException {
        assumeTrue(hasExtension("citext"), "no citext to be had");
        execute("create extension citext");

        assertThat(SchemaReader.read(connection).objects().stream().map(SchemaObject::toString))
                .containsExactly("extension citext", "comment on extension citext");
    }

    @Test
    void writesDefinitionsAlikeWhateverTheSessionsSettings() throws SQLException {
        MigrationFiles.up(database.connections(), 1);
        execute("alter table posts add column until timestamptz default '2026-01-01 00:00:00+00'");
        DatabaseSchema plain = SchemaReader.read(connection);

        execute("set search_path = public; set quote_all_identifiers = on; set timezone = 'Asia/Tokyo'");

        assertThat(SchemaReader.read(connection)).isEqualTo(plain);
        assertThat(setting("timezone")).isEqualTo("Asia/Tokyo");
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void refusesToReadInsideAnotherTransaction() throws SQLException {
        connection.setAutoCommit(false);

        assertThatThrownBy(() -> SchemaReader.read(connection)).isInstanceOf(IllegalStateException.class);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean hasExtension(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select name from pg_available_extensions where name = '" + name + "'")) {
            return row.next();
        }
    }

    private String setting(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String text(DatabaseSchema schema) {
        return schema.definitions().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(joining());
    }
}
