package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.SocialMediaDatabase;

/** {@code revision --autogenerate} on the shipped directory and a database at its head. */
final class AutogenerateCommandTest {

    private static final String PHONE = "    phone_number varchar\n";

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @TempDir
    private Path directory;

    private MigrationsFolder folder;

    @BeforeEach
    void copy() {
        folder = MigrationsFolder.copyOfShipped(directory);
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void writesNothingWhereNothingDiffers() {
        assertThat(autogenerate()).as(console.err()).isZero();

        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .isEqualTo("No difference between the live database and schema.sql; nothing was written\n");
        assertThat(ninth("upgrade")).isEmpty();
    }

    @Test
    void writesAPairThatIsProvenAndThenFindsNothing() throws IOException {
        wanted(PHONE, PHONE.replace("\n", ",\n    bio text not null default ''\n"));

        assertThat(autogenerate()).as(console.err()).isZero();

        assertThat(console.out().lines()).hasSize(2);
        assertThat(console.err()).isEqualTo("Proven: up, down and up again on a throw-away database with rows\n");
        assertThat(Files.readString(ninth("upgrade").get(0)))
                .startsWith("-- Follow schema.sql\n--\n-- Revises: f4b7a1c09e83\n")
                .endsWith("\n\nalter table public.users add column bio text default ''::text not null;\n");
        assertThat(Files.readString(ninth("downgrade").get(0)))
                .endsWith("-- Loses values of public.users.bio\nalter table public.users drop column bio;\n");
        assertThat(console.run("upgrade", "--migrations", directory.toString())).isZero();
        assertThat(autogenerate()).isZero();
        assertThat(console.err()).startsWith("No difference");
        assertThat(console.run("downgrade", "8", "--migrations", directory.toString()))
                .as(console.err())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--plan", "--dry-run"})
    void printsBothScriptsAndWritesNothing(String option) throws IOException {
        wanted(PHONE, PHONE.replace("\n", ",\n    bio text\n"));

        assertThat(autogenerate(option)).isZero();

        assertThat(console.out())
                .contains("-- upgrade/V9__", "add column bio text;", "-- downgrade/U9__", "drop column bio;");
        assertThat(console.err()).endsWith("Nothing was written\n");
        assertThat(ninth("upgrade")).isEmpty();
    }

    @Test
    void isRefusedBelowHead() {
        console.run("downgrade", "-1");

        assertThat(autogenerate()).isEqualTo(8);
        assertThat(console.err())
                .isEqualTo("error: the database is at d5a8c30f7e12, not at head (f4b7a1c09e83); `upgrade` first\n");
    }

    @Test
    void namesTheLineOfAFaultInSchemaSql() throws IOException {
        wanted(PHONE, "    phone_number varchat\n");

        assertThat(autogenerate()).isEqualTo(2);
        assertThat(console.err()).contains("schema.sql:4", "type \"varchat\" does not exist");
    }

    @Test
    void asksAboutARenameAtATerminal() throws IOException {
        wanted("phone_number varchar", "phone varchar");

        assertThat(console.answers("y").run(words())).as(console.err()).isZero();

        assertThat(console.err()).contains("Renamed: column public.users.phone_number to public.users.phone");
        assertThat(Files.readString(ninth("upgrade").get(0)))
                .endsWith("\n\nalter table public.users rename column phone_number to phone;\n");
    }

    @Test
    void namesAPossibleRenameElsewhereAndMarksTheLoss() throws IOException {
        wanted("phone_number varchar", "phone varchar");

        assertThat(autogenerate()).isZero();

        assertThat(console.err())
                .contains(
                        "Perhaps renamed, then it is: --rename public.users.phone_number:public.users.phone\n",
                        "Loses values of public.users.phone_number\n");
        assertThat(Files.readString(ninth("upgrade").get(0)))
                .contains("-- Loses values of public.users.phone_number\nalter table public.users drop column");
    }

    @Test
    void takesARenameThatIsGiven() throws IOException {
        wanted("phone_number varchar", "phone varchar");

        assertThat(autogenerate("--rename", "users.phone_number:phone", "--format", "json"))
                .as(console.err())
                .isZero();

        assertThat(console.out())
                .contains(
                        "\"number\":9",
                        "\"parent\":\"f4b7a1c09e83\"",
                        "\"statements\":[\"alter table public.users rename column phone_number to phone\"]",
                        "\"losses\":[]",
                        "\"proven\":true");
    }

    @Test
    void writesWhatItCannotProveWithUnprovenAtItsHead() throws IOException {
        String watched = """

                create function no() returns event_trigger language plpgsql as $$ begin raise 'not here'; end $$;
                create event trigger no on ddl_command_start when tag in ('ALTER TABLE') execute function no();
                """;
        database.jdbc().sql(watched).update();
        wanted(PHONE, PHONE.replace("\n", ",\n    bio text\n"));
        Files.writeString(schema(), Files.readString(schema()) + watched);

        assertThat(autogenerate()).isEqualTo(10);

        assertThat(console.err())
                .startsWith("The live database is not what its revisions make; it is the live one that is compared:\n")
                .contains("UNPROVEN: ");
        assertThat(Files.readString(ninth("upgrade").get(0))).contains("\n\n-- UNPROVEN: ", "add column bio text");
    }

    @Test
    void buildsIndexesConcurrentlyInARevisionOfTheirOwn() throws IOException {
        wanted(
                "create index ix_posts_owner_id",
                "create index ix_posts_title on posts (title);\ncreate index ix_posts_owner_id");

        assertThat(autogenerate("--online", "--large", "0")).as(console.err()).isZero();

        assertThat(Files.readString(ninth("upgrade").get(0)))
                .startsWith("-- Follow schema.sql: concurrent indexes\n")
                .endsWith("\nCREATE INDEX concurrently".toLowerCase(java.util.Locale.ROOT)
                        + " ix_posts_title ON public.posts USING btree (title);\n");
        assertThat(console.run("upgrade", "--migrations", directory.toString())).isZero();
        assertThat(console.run("downgrade", "8", "--migrations", directory.toString()))
                .isZero();
    }

    @Test
    void refusesItsOptionsWithoutIt() {
        assertThat(console.run("revision", "-m", "x", "--online")).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("error: --online goes with --autogenerate; give it too, or leave --online out\n");
        assertThat(autogenerate("--large", "5")).isEqualTo(2);
    }

    private int autogenerate(String... more) {
        return console.run(Stream.concat(Stream.of(words()), Stream.of(more)).toArray(String[]::new));
    }

    private String[] words() {
        return new String[] {
            "revision", "--autogenerate", "-m", "Follow schema.sql", "--migrations", directory.toString()
        };
    }

    private Path schema() {
        return folder.path().resolve("schema.sql");
    }

    private void wanted(String before, String after) throws IOException {
        String text = Files.readString(schema());
        assertThat(text).contains(before);
        Files.writeString(schema(), text.replace(before, after));
    }

    private List<Path> ninth(String way) {
        try (Stream<Path> files = Files.list(directory.resolve(way))) {
            return files.filter(file -> file.getFileName().toString().matches("[VU]9__.*"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
