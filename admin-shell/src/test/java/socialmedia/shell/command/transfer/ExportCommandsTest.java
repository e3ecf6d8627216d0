package socialmedia.shell.command.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** Three users with two posts each, the second one suspended; nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(3);
    private final DataConsole console =
            new DataConsole(database, Map.of("ADMIN_SHELL_ANONYMIZE_KEY", "a secret of sixteen"));

    @TempDir
    private Path directory;

    @BeforeAll
    void suspend() {
        assertThat(console.run("user", "suspend", "2")).isZero();
    }

    @AfterAll
    void close() {
        console.close();
        database.close();
    }

    @Test
    void printsUsersAsCsvAndSaysWhatTheFileDoesNot() {
        assertThat(run("user export")).isZero();
        assertThat(console.out()).isEqualTo("""
                id,email,created_at,phone_number
                1,user1@example.org,2026-01-01 01:00:00+00,
                2,user2@example.org,2026-01-01 02:00:00+00,+42
                3,user3@example.org,2026-01-01 03:00:00+00,+43
                """);
        assertThat(console.err()).isEqualTo("warning: 1 of these users is suspended, which the file does not tell\n");
    }

    @Test
    void takesTheFiltersOfTheListsAndTheFieldsAskedFor() {
        assertThat(run("user export --email user3* --format ndjson")).isZero();
        assertThat(console.out()).isEqualTo("""
                {"id":3,"email":"user3@example.org","created_at":"2026-01-01T03:00:00+00:00","phone_number":"+43"}
                """);
        assertThat(console.err()).isEmpty();
        assertThat(run("user export --suspended --fields id,email")).isZero();
        assertThat(console.out()).isEqualTo("id,email\n2,user2@example.org\n");
        assertThat(run("post export --owner user3@example.org --unpublished --format json"))
                .isZero();
        assertThat(console.out()).isEqualTo("""
                [
                {"id":6,"title":"Title 2 of 3","content":"Content 2","owner_id":3,"published":false,\
                "created_at":"2026-01-03T03:00:00+00:00"}
                ]
                """);
        assertThat(run("vote export --by 3 --for 1")).isZero();
        assertThat(console.out()).isEqualTo("user_id,post_id\n3,1\n");
    }

    @Test
    void writesAFileInTheFormOfItsNameAndSaysHowMany() throws IOException {
        assertThat(run("post export --output " + file("posts.ndjson"))).isZero();
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("6 posts written to " + file("posts.ndjson") + "\n");
        assertThat(Files.readAllLines(file("posts.ndjson"))).hasSize(6).allMatch(line -> line.startsWith("{\"id\":"));

        assertThat(run("vote export --output " + file("one.csv") + " --by 1 --format csv"))
                .isZero();
        assertThat(console.err()).isEqualTo("1 vote written to " + file("one.csv") + "\n");
        assertThat(run("vote export --output " + file("v.json.gz") + " --format json"))
                .isZero();
        assertThat(console.out()).isEqualTo("{\"file\":\"" + file("v.json.gz") + "\",\"rows\":3}\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void givesHashesOnlyWhenAskedAndKeepsTheirFileFromOthers() throws IOException {
        assertThat(run("user export --output " + file("hashes.csv") + " --include-hashes"))
                .isZero();
        assertThat(console.err()).isEqualTo("3 users written to " + file("hashes.csv") + """

                warning: 1 of these users is suspended, which the file does not tell; the hash in it is the one that lets \
                nobody in
                """);
        assertThat(Files.readString(file("hashes.csv")))
                .startsWith("id,email,password,created_at,phone_number\n1,user1@example.org,$2b$04$")
                .doesNotContain("2,user2@example.org,$2b$04$");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("hashes.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotReplaceAFileUnlessForced() throws IOException {
        Files.writeString(file("old.csv"), "yesterday");

        assertThat(run("vote export --output " + file("old.csv"))).isEqualTo(7);
        assertThat(console.err()).isEqualTo("error: " + file("old.csv") + " is there already; --force replaces it\n");
        assertThat(file("old.csv")).hasContent("yesterday");
        assertThat(run("vote export --force --output " + file("old.csv"))).isZero();
        assertThat(file("old.csv")).hasContent("user_id,post_id\n1,1\n2,1\n3,1\n");
    }

    @Test
    void writesAllThreeTablesIntoADirectory() throws IOException {
        assertThat(run("export " + file("all"))).isZero();
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("3 users, 6 posts, 3 votes written to " + file("all") + """

                warning: 1 of these users is suspended, which the file does not tell
                """);
        assertThat(names("all")).containsExactly("posts.csv", "users.csv", "votes.csv");
        assertThat(run("export " + file("all"))).isEqualTo(7);
        assertThat(run("export " + file("all") + " --force --gzip --format json"))
                .isZero();
        assertThat(console.out())
                .isEqualTo("{\"directory\":\"" + file("all") + "\",\"users\":3,\"posts\":6,\"votes\":3}\n");
        assertThat(names("all")).containsExactly("posts.json.gz", "users.json.gz", "votes.json.gz");
    }

    @Test
    void putsFakesAndAStandInForHashesIntoASubset() throws IOException {
        assertThat(run("export " + file("fakes") + " --anonymize --subset 5")).isZero();
        assertThat(console.err())
                .startsWith("3 users, 6 posts, 3 votes written to " + file("fakes") + """

                warning: 1 of these users is suspended, which the file does not tell
                """)
                .doesNotContain("of this export alone");
        assertThat(Files.readString(file("fakes/users.csv")))
                .contains("@example.org,$2b$12$....")
                .doesNotContain("user1@", "+42");
    }

    @Test
    void takesTheKeyFromAFileAndOneOfItsOwnWithoutAny() throws IOException {
        Files.writeString(file("key"), "a secret of sixteen\n");
        Files.writeString(file("short"), "short\n");
        run("export " + file("by-variable") + " --anonymize");
        assertThat(run("export " + file("by-file") + " --anonymize --key-file " + file("key")))
                .isZero();
        assertThat(file("by-file/users.csv")).hasSameTextualContentAs(file("by-variable/users.csv"));
        assertThat(run("export " + file("no") + " --anonymize --key-file " + file("short")))
                .isEqualTo(2);
        assertThat(console.err())
                .isEqualTo(
                        "error: " + file("short")
                                + ": a secret of at least 16 characters is wanted; `head -c 32 /dev/urandom | base64` makes one\n");
        assertThat(run("export " + file("no") + " --anonymize --key-file " + file("none")))
                .isEqualTo(2);
        assertThat(file("no")).doesNotExist();
        try (DataConsole keyless = new DataConsole(database)) {
            assertThat(keyless.run("export", file("alone").toString(), "--anonymize"))
                    .isZero();
            assertThat(keyless.err())
                    .startsWith(
                            "The fakes are of this export alone: there is no --key-file and no ADMIN_SHELL_ANONYMIZE_KEY\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user export --format table",
                "post export --format ids",
                "vote export --format yaml",
                "user export 1 --output x.csv",
                "user export 1 --include-hashes",
                "user export --with-posts --without-posts",
                "user export --fields password",
                "post export --published --unpublished",
                "post export --fields titel",
                "post export --output users.json --format csv",
                "vote export --by ana",
                "vote export --output",
                "vote export --output /nonexistent/votes.csv",
                "vote export --output /tmp",
                "export",
                "export d --fields id",
                "export d --format table",
                "export d --anonymize --include-hashes",
                "export d --key-file k",
                "export d --subset 0",
                "export d --output x"
            })
    void refusesWrongWords(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("error: ");
        assertThat(Path.of("d")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "user export 9, 4",
        "post export --owner 9, 4",
        "vote export --for 99, 4",
        "post export --output /dev/full, 1"
    })
    void endsWithTheCodeOfWhatWentWrong(String line, int code) {
        assertThat(run(line)).isEqualTo(code);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void goesIntoAVariableOfAScript() throws IOException {
        Path script = Files.writeString(file("script"), "votes=$(vote export --by 2)\necho \"$votes\"\n");

        assertThat(run("run " + script)).isZero();
        assertThat(console.out()).isEqualTo("user_id,post_id\n2,1\n");
    }

    @Test
    void namesTheFilesThatStayWhenAScriptIsTakenBack() throws IOException {
        Path script = Files.writeString(
                file("atomic"),
                "vote export --output " + file("kept.csv") + "\nexport " + file("kept") + "\nuser show 99\n");

        assertThat(run("run --atomic " + script)).isEqualTo(3);
        assertThat(console.err())
                .contains("All that the script did was taken back, and its actions are not in the journal\n"
                        + "warning: " + file("kept.csv")
                        + " was written before and stays, also with what was taken back\n"
                        + "warning: " + file("kept")
                        + " was written before and stays, also with what was taken back\n");
        assertThat(file("kept.csv")).exists();
        Files.writeString(script, "vote export --force --output " + file("kept.csv") + "\n");
        assertThat(run("run --atomic --dry-run " + script)).isZero();
        assertThat(console.err()).contains("warning: " + file("kept.csv") + " was written before and stays");
        assertThat(run("run --atomic " + script)).isZero();
        assertThat(console.err()).doesNotContain("warning");
    }

    @Test
    void knowsWhatAKilledExportLeft() throws IOException {
        Path leftover =
                Files.createDirectory(file("left")).resolve(".export-0b7c6a55-6c0e-4b8e-9d4f-0123456789ab.part");
        Files.writeString(leftover, "half");

        assertThat(run("export --force " + file("left"))).isEqualTo(7);
        assertThat(console.err())
                .isEqualTo("error: " + file("left") + " holds " + leftover.getFileName()
                        + ", left by an export that was killed; delete it, unless an export runs there now\n");
    }

    @Test
    void takesALinkToNowhereForAFileThatIsThere() throws IOException {
        Files.createSymbolicLink(file("link.csv"), file("nowhere"));

        assertThat(run("vote export --output " + file("link.csv"))).isEqualTo(7);
        assertThat(run("export " + file("link.csv"))).isEqualTo(2);
        assertThat(run("export " + Files.writeString(file("plain"), ""))).isEqualTo(2);
        assertThat(file("link.csv")).isSymbolicLink();
        assertThat(run("vote export --force --output " + file("link.csv"))).isZero();
        assertThat(file("link.csv")).isRegularFile();
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(file(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String line) {
        return console.run(line.split(" ", -1));
    }
}
