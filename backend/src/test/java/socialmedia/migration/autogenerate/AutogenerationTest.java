package socialmedia.migration.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

/** Scripts are given with what was found by running them. */
final class AutogenerationTest {

    private static final String USERS =
            "create table users (id serial primary key, email varchar not null unique, phone varchar);\n";

    private final Generating generating = new Generating();

    @Test
    void provesWhatItWrites() {
        Generated generated = generating.between(
                USERS,
                USERS + "alter table users add bio text not null default '';\n"
                        + "create view emails as select id, email from users;\ncreate index on users (phone);");

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.pairs()).hasSize(1);
        assertThat(Generating.upText(generated)).contains("add column bio", "CREATE INDEX", "view public.emails");
        assertThat(Generating.downText(generated)).contains("drop column bio", "drop view public.emails");
        assertThat(generated.downLoses()).containsExactly("values of public.users.bio");
    }

    @Test
    void findsNothingBetweenTheSame() {
        Generated generated = generating.between(USERS, "-- the same\n" + USERS);

        assertThat(generated.isEmpty()).isTrue();
        assertThat(generated.isProven()).isTrue();
    }

    @Test
    void marksWhatLosesData() {
        Generated generated = generating.between(USERS, USERS.replace(", phone varchar", ""));

        assertThat(generated.losses()).containsExactly("values of public.users.phone");
        assertThat(generated.upFile(generated.pairs().get(0)))
                .isEqualTo("-- Loses values of public.users.phone\nalter table public.users drop column phone;\n");
        assertThat(generated.upLoses()).containsExactly("values of public.users.phone");
    }

    @Test
    void warnsOfWhatFailsOverRowsAlone() {
        Generated generated =
                generating.between(USERS, USERS.replace("phone varchar", "phone varchar, age integer not null"));

        assertThat(generated.isProven()).isTrue();
        assertThat(generated.warnings())
                .containsExactly(
                        "way up fails where the tables have rows: column \"age\" of relation \"users\" contains null values [23502]");
        assertThat(generated.upFile(generated.pairs().get(0)))
                .startsWith("-- Fails where the tables have rows: column \"age\"");
        assertThat(generated.downFile(generated.pairs().get(0))).doesNotContain("Fails");
    }

    @Test
    void comparesExpressionsThatArePrintedOtherwiseThanTheyAreRead() throws SQLException {
        String check = "create table a (b varchar check (b in ('x', 'y')));";
        try (FreshDatabase database = TestDatabase.create()) {
            execute(database, check);
            try (SchemaState live = new DatabaseSource("live", database.connections()).open(Generating.SHADOWS);
                    SchemaState to = generating.file("dump.sql", restored(live)).open(Generating.SHADOWS)) {
                Autogeneration autogeneration = new Autogeneration(Generating.SHADOWS, Autogeneration.Wishes.none());

                assertThat(live.schema()).isNotEqualTo(to.schema());
                assertThat(live.unreproduced()).isEmpty();
                assertThat(autogeneration.compare(live, to)).isEmpty();
                assertThat(autogeneration.run(live, to).isEmpty()).isTrue();
            }
        }
    }

    @Test
    void provesAWayBackToAnExpressionThatIsPrintedOtherwise() {
        Generated generated = generating.between(
                "create table a (b varchar check (b in ('x', 'y')));", "create table a (b varchar);");

        assertThat(generated.unproven()).isEmpty();
    }

    @Test
    void saysWhatStopsAScript() {
        String watched = """
                create function no() returns event_trigger language plpgsql as $$ begin raise 'not here'; end $$;
                create event trigger no on ddl_command_start when tag in ('ALTER TABLE') execute function no();
                """;

        Generated generated = generating.between(
                "create table a (b integer);" + watched, "create table a (b integer, c text);" + watched);

        assertThat(generated.isProven()).isFalse();
        assertThat(generated.unproven()).containsExactly("way up:1: not here [P0001]");
        assertThat(generated.upFile(generated.pairs().get(0)))
                .startsWith("-- UNPROVEN: way up:1: not here [P0001]\n\n")
                .contains("add column c text");
    }

    @Test
    void dumpsWhatRunsOnAnEmptyDatabase() {
        try (SchemaState state = generating
                .file("a.sql", USERS + "create view v as select email from users; create index on users (phone);")
                .open(Generating.SHADOWS)) {
            SchemaDump dump = SchemaDump.of(state, true);

            assertThat(dump.lost()).isEmpty();
            assertThat(generating.between(USERS, dump.text()).isProven()).isTrue();
        }
    }

    private static String restored(SchemaState state) {
        return SchemaDump.of(state, false).text();
    }

    private static void execute(FreshDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connections().open();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }
}
