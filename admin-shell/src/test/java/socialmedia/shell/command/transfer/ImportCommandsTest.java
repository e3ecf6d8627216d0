package socialmedia.shell.command.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.shell.failure.ExitCode;
import socialmedia.testing.BrokenFile;
import socialmedia.testing.BrokenFiles;
import socialmedia.testing.SocialMediaDatabase;

final class ImportCommandsTest {

    private static final int BROKEN_FILES = Integer.getInteger("broken.imports", 60);

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @TempDir
    private Path directory;

    @BeforeEach
    void fill() {
        database.filled(3);
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void importsPeopleAsWpCliListsThem() throws IOException {
        String file = file(
                "people.csv",
                "user_login,user_email,role,user_registered\nana,ana@EXAMPLE.org,author,2026-01-02 03:04:05\n");

        assertThat(console.run("user", "import", file)).isZero();

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("""
                Database: %s
                Read 1 user from %s (1 user inserted)
                Action 1; `undo 1` takes it back
                Left out, since no table here has them: user_login, role
                1 new user has no password and cannot log in until `user password` gives one
                """.formatted(database.settings().display(), file));
        assertThat(console.run("user", "list", "--email", "ana@example.org", "--format", "csv"))
                .isZero();
        assertThat(console.out()).contains("ana@example.org,2026-01-02T03:04:05Z");
    }

    @Test
    void setsAsideWhatIsWrongAndImportsTheRest() throws IOException {
        String file = file("votes.csv", "user_id,post_id\n2,3\n2,1\n2,99\n");

        assertThat(console.run("vote", "import", file)).isEqualTo(9);

        assertThat(console.err()).endsWith("""
                Read 3 votes from %1$s, rejected 2 (1 vote inserted)
                Action 1; `undo 1` takes it back
                %1$s:3: post_id has the vote of this user already
                %1$s:4: post_id is that of no post
                Rejected rows with the reasons: %1$s.rejects.csv
                """.formatted(file));
        assertThat(Path.of(file + ".rejects.csv")).hasContent("""
                line,column,reason,record,user_id,post_id
                3,post_id,has the vote of this user already,,2,1
                4,post_id,is that of no post,,2,99
                """);
        assertThat(console.run("vote", "import", file, "--on-conflict", "skip", "--rejects", file + ".rejects.csv"))
                .isEqualTo(2);
        assertThat(console.err()).contains("--rejects: ", " is there already; name another");
    }

    @Test
    void printsTheWholeChangeForPrograms() {
        assertThat(console.input("[{\"user_id\": 2, \"post_id\": 3}, {\"user_id\": 2, \"post_id\": 1}]")
                        .run("vote", "import", "-", "--on-conflict", "skip", "--format", "json"))
                .isZero();

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualTo("""
                {"action":1,"dry_run":false,"changed":{"users":{"inserted":0,"updated":0,"deleted":0},\
                "posts":{"inserted":0,"updated":0,"deleted":0},"votes":{"inserted":1,"updated":0,"deleted":0}},\
                "result":{"read":2,"inserted":1,"updated":0,"skipped":1,"rejected":0,"files":[\
                {"file":"standard input","table":"votes","read":2,"inserted":1,"updated":0,"skipped":1,"rejected":0,\
                "rejects_file":null,"rejects":[],"notes":[]}]}}
                """);
    }

    @Test
    void writesNoRejectsInADryRun() throws IOException {
        String file = file("votes.csv", "user_id,post_id\n2,99\n");

        assertThat(console.run("vote", "import", file, "--dry-run")).isEqualTo(9);

        assertThat(console.err()).endsWith(file + ":2: post_id is that of no post\n");
        assertThat(Path.of(file + ".rejects.csv")).doesNotExist();
    }

    @Test
    void refusesPlacesForRejectsBeforeTheFirstRow() throws IOException {
        String before = database.checksum();
        String file = file("votes.csv", "user_id,post_id\n2,3\n2,99\n");
        String nowhere = directory.resolve("none").toString();

        assertThat(console.run("vote", "import", file, "--batch", "1", "--rejects", nowhere + "/bad.csv"))
                .isEqualTo(1);
        assertThat(console.err()).contains("cannot be written: no such file or directory");
        assertThat(console.run("import", directory.toString(), "--batch", "1", "--rejects", nowhere))
                .isEqualTo(1);
        for (String name : List.of("-", "bad.json", "bad.csv.gz")) {
            assertThat(console.run("vote", "import", file, "--rejects", name)).isEqualTo(2);
        }
        assertThat(console.run("vote", "import", file, "--format", "ids")).isEqualTo(2);
        assertThat(console.err()).contains("there are no ids to print here");
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void tellsWhichFilesOfADirectoryItLeavesOut() throws IOException {
        file("votes.csv", "user_id,post_id\n2,3\n");
        file("Posts.csv", "");
        file("users.tsv", "");

        assertThat(console.run("import", directory.toString())).isZero();

        assertThat(console.err()).contains("Left out: Posts.csv, users.tsv\n");
    }

    @Test
    void saysThatRejectsNeedTheSameOptions() throws IOException {
        String file = file("votes.csv", "who,post_id\n2,99\n");

        assertThat(console.run("vote", "import", file, "--map", "who=user_id")).isEqualTo(9);

        assertThat(console.err()).endsWith(".rejects.csv; import them with the same --map as this file\n");
    }

    @Test
    void importsAllOrNothing() throws IOException {
        String before = database.checksum();
        String file = file("posts.csv", "title,content,owner_id\nT,C,1\n,C,1\n");

        assertThat(console.run("post", "import", file, "--atomic")).isEqualTo(1);

        assertThat(console.err()).endsWith("""
                error: nothing was imported: 1 of 2 rows was rejected; %1$s.rejects.csv has them with the reasons
                %1$s:3: title is null
                """.formatted(file));
        assertThat(console.run("vote", "import", file("v.csv", "user_id,post_id\n2,3\n2,1\n"), "--atomic"))
                .isEqualTo(5);
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        assertThat(console.run("user", "import", file("u.csv", "emial\n"))).isEqualTo(2);
        assertThat(console.err()).contains("u.csv:1: error: the column emial is unknown: did you mean email?");
        assertThat(console.run("user", "import", directory.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(console.run("user", "import", directory.toString())).isEqualTo(2);
        assertThat(console.run("import", directory.resolve("none").toString())).isEqualTo(2);
        assertThat(console.run("import", directory.toString())).isEqualTo(2);
        assertThat(console.run("user", "import", "-", "--batch", "0")).isEqualTo(2);
        assertThat(console.run("user", "import", "-", "--map", "email")).isEqualTo(2);
        assertThat(console.run("env", "mark", "staging", "--read-only")).isZero();
        assertThat(console.run("user", "import", file("v.csv", "email\n"))).isEqualTo(7);
    }

    @Test
    void asksBeforeItUpdatesOnProduction() throws IOException {
        String file = file("p.csv", "id,title\n1,Other\n");
        console.run("env", "mark", "production");

        assertThat(console.run("post", "import", file, "--on-conflict", "update"))
                .isEqualTo(6);
        assertThat(console.answers(file).run("post", "import", file, "--on-conflict", "update"))
                .isZero();
        assertThat(console.err()).contains("(1 post updated)");
    }

    @Test
    void asksAboutUpdatesFromStandardInputToo() throws IOException {
        String rows = "id,title\n1,Other\n";
        String before = database.checksum();
        console.run("env", "mark", "production");

        assertThat(console.input(rows).run("post", "import", "-", "--on-conflict", "update"))
                .isEqualTo(6);
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void updatesFromStandardInputOnceItIsConfirmed() throws IOException {
        console.run("env", "mark", "production");

        assertThat(console.input("id,title\n1,Other\n")
                        .answers("standard input")
                        .run("post", "import", "-", "--on-conflict", "update"))
                .as(console.err())
                .isZero();

        assertThat(console.err()).contains("Read 1 post from standard input (1 post updated)");
    }

    @Test
    void asksAboutUpdatesFromPipesThatHaveNames() throws Exception {
        console.run("env", "mark", "production");
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        String before = database.checksum();
        Process writer =
                new ProcessBuilder("sh", "-c", "printf 'id,title\\n1,Other\\n' > \"$0\"", pipe.toString()).start();

        assertThat(console.run("post", "import", pipe.toString(), "--on-conflict", "update"))
                .as(console.err())
                .isEqualTo(6);

        assertThat(writer.waitFor()).isZero();
        assertThat(database.checksum()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void takesWhatExportWrites(String format) {
        database.jdbc().sql("""
                insert into posts (title, content, owner_id, published, created_at)
                select e'a,"b";\\t\\\\N\\r\\n\\u202e\\u0001' || n, case n when 1 then '' when 2 then e'\\n\\\\.\\n' else 'null' end,
                       1, n = 1, timestamptz '2026-01-01 00:00:00.123456Z' + n * interval '7 days'
                from generate_series(1, 3) n
                """).update();
        database.jdbc()
                .sql("update users set email = 'O''Brien+ü@EXÄMPLE.org' where id = 2")
                .update();
        console.run("user", "suspend", "3");
        console.run("user", "unsuspend", "3");
        String files = directory.resolve("backup").toString();
        String before = database.checksum();
        assertThat(console.run("export", files, "--format", format, "--gzip", "--include-hashes"))
                .as(console.err())
                .isZero();

        try (SocialMediaDatabase other = SocialMediaDatabase.atHead();
                DataConsole there = new DataConsole(other)) {
            there.run("env", "mark", "copy");
            String empty = other.checksum();
            assertThat(there.run("import", files)).as(there.err()).isZero();
            assertThat(other.checksum()).isEqualTo(before);
            assertThat(there.run("undo")).as(there.err()).isZero();
            assertThat(other.checksum()).isEqualTo(empty);
            assertThat(there.run("import", files, "--atomic")).as(there.err()).isZero();
            assertThat(other.checksum()).isEqualTo(before);
            assertThat(there.run("import", files, "--on-conflict", "update"))
                    .as(there.err())
                    .isZero();
            assertThat(there.err()).contains("Nothing was changed");
        }
    }

    @Test
    void endsClearlyWhateverIsBroken() throws IOException {
        List<Integer> codes =
                Arrays.stream(ExitCode.values()).map(ExitCode::number).toList();
        String before = database.checksum();
        for (BrokenFile broken : BrokenFiles.of(20261125).limit(BROKEN_FILES).toList()) {
            Path file = Files.write(directory.resolve(broken.name()), broken.content());
            String noun = broken.table().substring(0, broken.table().length() - 1);

            int atomic = console.run(noun, "import", file.toString(), "--atomic");
            check(broken, atomic, codes);
            if (atomic != 0) {
                assertThat(database.checksum()).as(broken.name()).isEqualTo(before);
            }
            check(broken, console.run(noun, "import", file.toString()), codes);
            database.jdbc()
                    .sql("delete from posts where id > 6 or owner_id > 3")
                    .update();
            database.jdbc().sql("delete from users where id > 3").update();
            before = database.checksum();
        }
    }

    private void check(BrokenFile broken, int code, List<Integer> codes) {
        String about = broken.name() + " (" + broken.damage() + ")\n" + console.err();
        assertThat(codes).as(about).contains(code);
        assertThat(console.err())
                .as(about)
                .doesNotContain("\n\tat ", "internal error", "Exception", "\u001b", "\u0000");
        assertThat(code == 0 || console.err().contains(broken.name())).as(about).isTrue();
    }
}
