package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.SocialMediaDatabase;

/** All parts on the shipped directory, and each of them where it finds something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CheckCommandTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @AfterAll
    void close() {
        console.close();
        database.close();
    }

    @Test
    void passesOnTheShippedDirectory() {
        Path application = ProjectFiles.get("backend/src/test/resources/alembic");

        assertThat(console.run("check", "--alembic", application.toString())).isZero();

        assertThat(console.out()).isEqualTo("""
                part     result  note
                pending  passed  8 applied
                verify   passed  8 proven up, down and up again
                lint     passed  nothing pending
                drift    passed  live against a replay of f4b7a1c09e83
                schema   passed  schema.sql against the revisions
                alembic  passed  the revisions in %s
                """.formatted(application));
        assertThat(console.err()).isEqualTo("Nothing found\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --only pending,schema --skip drift | --only and --skip do not go together; leave out one of them
            check --only alembic                     | --only alembic needs --alembic DIR; name the application's Alembic directory, the one with env.py
            check --format github --fields kind      | --fields does not go with --format github, sarif or markdown; leave it out
            check --only pendign                     | --only: pendign is not a list of pending, verify, lint, drift, schema, alembic
            check --format saruf                     | --format: saruf is none of table, json, ndjson, csv, yaml, ids, github, sarif, markdown; did you mean sarif?
            check --alembic nowhere                  | --alembic: there is no versions/*.py in nowhere; name the application's Alembic directory, the one with env.py
            heads --format sarif                     | --format: sarif is none of table, json, ndjson, csv, yaml, ids
            """)
    void refusesWordsThatDoNotGo(String line, String error) {
        assertThat(console.line(line)).isEqualTo(2);

        assertThat(console.err()).contains(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --only schema                                     | --only schema: there is no schema.sql in
            check --only pending,schema                             | --only schema: there is no schema.sql in
            check --skip pending,verify,lint,drift                  | there is nothing to check: schema is skipped, the directory has no schema.sql
            check --skip pending,verify,lint,drift,schema           | there is nothing to check; name other parts
            check --skip pending,verify,lint,drift,schema,alembic   | there is nothing to check; name other parts
            """)
    void refusesToCheckNothing(String line, String error, @TempDir Path directory) throws IOException {
        MigrationsFolder.copyOfShipped(directory);
        Files.delete(directory.resolve("schema.sql"));

        assertThat(console.line(line + " --migrations " + directory)).isEqualTo(2);

        assertThat(console.err()).contains(error);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void tellsWhatWasSkippedFromWhatPassed(@TempDir Path directory) throws IOException {
        MigrationsFolder.copyOfShipped(directory);
        Files.delete(directory.resolve("schema.sql"));

        assertThat(console.line("check --skip verify,lint,drift --migrations " + directory))
                .isZero();

        assertThat(console.out()).isEqualTo("""
                part     result   note
                pending  passed   8 applied
                schema   skipped  the directory has no schema.sql
                """);
        assertThat(console.err()).isEqualTo("Nothing found; skipped: schema\n");
    }

    @Test
    void namesTheApplicationsFilesFromTheRootOfTheRepository(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve(".git"));
        MigrationsFolder.copyOfShipped(root.resolve("sql"));
        Path versions = Files.createDirectories(root.resolve("api/alembic/versions"));
        Files.writeString(versions.resolve("n.py"), "revision = 'abababababab'\ndown_revision = None\n");
        Path relative = Path.of("").toAbsolutePath().relativize(root.resolve("api/alembic"));

        for (String format : List.of("github", "sarif", "markdown")) {
            assertThat(console.run(
                            "check",
                            "--only",
                            "alembic",
                            "--alembic",
                            relative.toString(),
                            "--format",
                            format,
                            "--migrations",
                            root.resolve("sql").toString()))
                    .isEqualTo(10);

            assertThat(console.out())
                    .contains(format.equals("sarif") ? "\"api/alembic/versions/n.py\"" : "api/alembic/versions/n.py")
                    .doesNotContain("sql/api");
        }
    }

    @Test
    void findsWhatEachPartIsFor(@TempDir Path directory) throws IOException {
        MigrationsFolder.copyOfShipped(directory)
                .pair(
                        9,
                        "aaaaaaaaaaaa",
                        "f4b7a1c09e83",
                        "create type mood as enum ('glad'); alter table users drop phone_number;",
                        "select 1;");
        Files.writeString(directory.resolve("alembic-revisions"), "108e0432cce3\nffffffffffff\n");

        assertThat(console.run(
                        "check",
                        "--migrations",
                        directory.toString(),
                        "--alembic",
                        ProjectFiles.get("backend/src/test/resources/alembic").toString(),
                        "--format",
                        "json"))
                .isEqualTo(10);

        assertThat(console.out())
                .contains("{\"part\":\"pending\",\"kind\":\"pending\",\"revision\":\"aaaaaaaaaaaa\"")
                .contains("{\"part\":\"verify\",\"kind\":\"broken\",\"revision\":\"aaaaaaaaaaaa\","
                        + "\"file\":\"downgrade/U9__aaaaaaaaaaaa_step_9.sql\",\"line\":null,\"message\":"
                        + "\"downgrade/U9__aaaaaaaaaaaa_step_9.sql: does not lead back: enum public.mood: not expected")
                .contains("{\"part\":\"lint\",\"kind\":\"lint/")
                .contains("{\"part\":\"schema\",\"kind\":\"schema\",\"revision\":null,\"file\":\"schema.sql\"")
                .contains("{\"part\":\"alembic\",\"kind\":\"application\"")
                .doesNotContain("\"part\":\"drift\"");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void putsFindingsAtTheLinesOfSchemaSql(@TempDir Path directory) throws IOException {
        MigrationsFolder.copyOfShipped(directory);
        Path file = directory.resolve("schema.sql");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("phone_number varchar", "phone_number text")
                        .replace("create index ix_votes_post_id", "create unique index ix_votes_post_id"));

        assertThat(console.run("--format", "github", "check", "--only", "schema", "--migrations", directory.toString()))
                .isEqualTo(10);

        assertThat(console.out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("schema.sql,line=9,title=check%3A schema::")
                        .contains("column public.users.phone_number: varchar here, text expected"))
                .anySatisfy(line -> assertThat(line)
                        .contains("schema.sql,line=29,title=check%3A schema::")
                        .contains("index public.ix_votes_post_id"));
    }

    @Test
    void saysWhatItCouldNotLookAt(@TempDir Path directory) {
        MigrationsFolder.copyOfShipped(directory).write("upgrade/x.sql", "");

        assertThat(console.run("check", "--skip", "pending", "--migrations", directory.toString()))
                .isEqualTo(10);

        assertThat(console.out())
                .contains("drift   not run")
                .contains("not-run: schema was not run: the directory has a fault: upgrade/x.sql: unreadable name");
        assertThat(console.err()).isEqualTo("4 findings in verify, lint, drift, schema\n");
    }

    @Test
    void findsDriftAndWritesItForAComment() {
        try (SocialMediaDatabase live = SocialMediaDatabase.atHead();
                DataConsole other = new DataConsole(live)) {
            live.jdbc().sql("create index by_title on posts (title)").update();

            assertThat(other.run("check", "--only", "drift", "--format", "markdown"))
                    .isEqualTo(10);

            assertThat(other.out())
                    .startsWith("| part | result | |\n| --- | --- | --- |\n| drift | 1 finding |")
                    .contains("| drift | sql/upgrade/V8")
                    .contains("index public.by\\_title: not expected");
        }
    }
}
