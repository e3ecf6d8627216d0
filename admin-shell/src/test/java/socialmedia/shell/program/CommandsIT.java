package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.TestDatabase;

final class CommandsIT {

    @TempDir
    private Path directory;

    private FreshDatabase database;
    private PackagedProgram program;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
        program = new PackagedProgram(directory, database.settings());
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void saysWhereItIsInAlembicsWords() {
        ProgramRun up = program.run("upgrade", "6");

        assertThat(up.output()).isEmpty();
        assertThat(up.errors()).contains("Database: " + database.settings().display());
        assertThat(up.errors())
                .containsPattern("Running upgrade 0a1bfb2e9c2d -> b1c66d590ccf, Generate votes table \\(6, \\d+ ms\\)");
        assertThat(program.run("current").output()).isEqualTo("b1c66d590ccf\n");
        assertThat(program.run("history").output())
                .startsWith("d5a8c30f7e12 -> f4b7a1c09e83 (head), Index foreign keys\n")
                .endsWith("<base> -> 108e0432cce3, Create posts table\n");
        assertThat(program.run("history", "-i", "-r", "-1:current").output()).isEqualTo("""
                0a1bfb2e9c2d -> b1c66d590ccf (current), Generate votes table
                4ddcfb76cfd6 -> 0a1bfb2e9c2d, Add last few columns to posts table
                """);
        assertThat(program.run("heads").output()).isEqualTo("f4b7a1c09e83 (head)\n");
    }

    @Test
    void saysBaseOfAnEmptyDatabaseAndHeadAtHead() {
        assertThat(program.run("current").output()).isEqualTo("<base>\n");
        assertThat(program.run("current", "--check-heads").exitCode()).isEqualTo(10);
        assertThat(program.run("check").exitCode()).isEqualTo(10);

        program.run("upgrade").expectSuccess();

        assertThat(program.run("current", "--check-heads").expectSuccess()).isEqualTo("f4b7a1c09e83 (head)\n");
        assertThat(program.run("check").exitCode()).isZero();
        assertThat(program.run("upgrade").errors()).endsWith("Already at f4b7a1c09e83 (head); nothing to do\n");
    }

    @Test
    void provesRevisionsWithoutTouchingTheDatabase() {
        ProgramRun proof = program.run("verify", "2", "8");

        assertThat(proof.exitCode()).isZero();
        assertThat(proof.output()).isEqualTo("""
                3f67e4df37c9 reversible, Add content column to posts table
                    fails where the tables have rows: column "content" of relation "posts" contains null values [23502]
                    a downgrade loses values of public.posts.content
                f4b7a1c09e83 reversible, Index foreign keys
                """);
        assertThat(proof.errors()).isEqualTo("Proven: 2 revisions\n");
        assertThat(program.run("current").output()).isEqualTo("<base>\n");
        assertThat(program.run("verify", "99").exitCode()).isEqualTo(4);
    }

    @Test
    void findsABrokenRevision() throws IOException {
        Path migrations = MigrationsFolder.in(Files.createDirectory(directory.resolve("broken")))
                .pair(1, "aaaaaaaaaaa1", "", "create table a (); create sequence s;", "drop table a;")
                .path();

        ProgramRun proof = program.run("verify", "--migrations", migrations.toString());

        assertThat(proof.exitCode()).isEqualTo(10);
        assertThat(proof.output())
                .startsWith("aaaaaaaaaaa1 broken, Step 1\n")
                .contains("sequence public.s: not expected");
        assertThat(proof.errors()).isEqualTo("1 of 1 revision broken\n");
    }

    @Test
    void printsJsonAloneForPrograms() {
        ProgramRun up = program.run("upgrade", "+1", "--format", "json");

        assertThat(up.errors()).isEmpty();
        assertThat(up.output())
                .contains(
                        "{\"direction\":\"up\",\"number\":1,\"id\":\"108e0432cce3\",\"from\":null,\"to\":\"108e0432cce3\"");
        assertThat(program.run("current", "--format", "json").output())
                .contains("\"number\":1,", "\"state\":\"applied\"", "\"pending\":7", "\"alembic_version\":null");
        ProgramRun unknown = program.run("show", "nosuch", "--format", "json");
        assertThat(unknown.exitCode()).isEqualTo(4);
        assertThat(unknown.errors().lines()).hasSize(1);
        assertThat(unknown.errors()).startsWith("{\"error\":{\"exit\":4,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade +9 | 2 | +9 is 1 step beyond the last revision: there are 8 steps up from <base>",
                "downgrade -1 | 2 | -1 is 1 step below base: there are 0 steps down from <base>",
                "downgrade | 2 | TARGET",
                "upgrade nosuch | 4 | there is no revision nosuch",
                "downgrade 3 | 2 | 3 (e92365d5c852) is ahead of <base>",
                "upgrade --tx-mode all | 2 | cannot run in a transaction",
                "current --migrations /nowhere | 2 | no migrations directory at /nowhere",
                "current --host 127.0.0.1 --port 1 | 8 | the connection is refused",
                "current --database nosuch | 8 | database nosuch does not exist",
                "upgrade --bogus | 2 | --bogus",
                "hstory | 2 | did you mean history?"
            })
    void refusesWithAClearLineAndItsCode(String line, int code, String message) {
        ProgramRun run = program.run(line.split(" ", -1));

        assertThat(run.exitCode()).as(run.errors()).isEqualTo(code);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void stopsAScriptAtTheLineThatFails() throws IOException {
        Path script = Files.writeString(directory.resolve("deploy.txt"), """
                # to the votes table
                upgrade 6

                downgrade 'b1c6' \\
                    --plan
                downgrade 8
                current
                """);

        ProgramRun run = program.run("--script", script.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains(script + ":6:1: error: 8 (f4b7a1c09e83) is ahead of b1c66d590ccf");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void runsNothingOfAScriptThatCannotBeRead() throws IOException {
        Path script = Files.writeString(directory.resolve("bad.txt"), "upgrade 6\nupgrde head\n");

        ProgramRun run = program.run("--script", script.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains(script + ":2:1");
        assertThat(program.run("current").output()).isEqualTo("<base>\n");
    }

    @Test
    void writesSqlThatNeedsNoDatabase() {
        ProgramRun run = program.run("upgrade", "base:2", "--sql", "--host", "127.0.0.1", "--port", "1");

        assertThat(run.expectSuccess()).contains("create table posts", "insert into public.flyway_schema_history");
        assertThat(program.run("downgrade", "2", "--sql").exitCode()).isEqualTo(2);
    }

    @Test
    void writesANewPairAndTakesItUpAndDown() throws IOException {
        Path folder = MigrationsFolder.copyOfShipped(directory.resolve("sql")).path();
        String[] files = program.run("revision", "-m", "Add a bio", "--migrations", folder.toString())
                .expectSuccess()
                .split("\n", -1);
        Files.writeString(
                Path.of(files[0]), "alter table users add bio varchar;\n", java.nio.file.StandardOpenOption.APPEND);

        program.run("upgrade", "--migrations", folder.toString()).expectSuccess();
        ProgramRun refused = program.run("downgrade", "-1", "--migrations", folder.toString());
        Files.writeString(Path.of(files[1]), "alter table users drop bio;\n", java.nio.file.StandardOpenOption.APPEND);
        program.run("downgrade", "-1", "--migrations", folder.toString()).expectSuccess();

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.errors()).contains("has no statement");
    }

    @Test
    void wantsAYesBeforeItRunsSqlOutOfTheDatabase() throws IOException {
        Path folder = MigrationsFolder.copyOfShipped(directory.resolve("sql")).path();
        program.run("upgrade", "7", "--migrations", folder.toString()).expectSuccess();
        for (String name : new String[] {"upgrade/V7", "downgrade/U7", "upgrade/V8", "downgrade/U8"}) {
            try (var files = Files.list(folder.resolve(name.split("/", -1)[0]))) {
                Files.delete(files.filter(file -> file.toString().contains("/" + name))
                        .findFirst()
                        .orElseThrow());
            }
        }

        ProgramRun refused = program.run("downgrade", "-1", "--migrations", folder.toString());
        ProgramRun upgrade = program.run("upgrade", "--migrations", folder.toString());
        program.run("downgrade", "-1", "--yes", "--migrations", folder.toString())
                .expectSuccess();

        assertThat(refused.exitCode()).isEqualTo(6);
        assertThat(refused.errors()).contains("alter table users drop column phone_number");
        assertThat(upgrade.exitCode()).isEqualTo(8);
        assertThat(upgrade.errors()).contains("the history is longer than the directory");
        assertThat(program.run("current").output()).isEqualTo("b1c66d590ccf\n");
    }

    @Test
    void refusesAWrongPassword() {
        ProgramRun run = program.shell("DATABASE_PASSWORD=wrong DATABASE_USERNAME=nobody_here bin/admin-shell current");

        assertThat(run.exitCode()).isEqualTo(8);
        assertThat(run.errors().lines()).hasSize(1);
        assertThat(run.errors()).doesNotContain("wrong");
    }
}
