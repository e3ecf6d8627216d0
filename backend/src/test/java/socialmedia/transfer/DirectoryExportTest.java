package socialmedia.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.JournaledDatabase.Snapshot;
import socialmedia.progress.Progress;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.transfer.DirectoryExport.Content;
import socialmedia.transfer.DirectoryExport.Report;

/** Users 1 to 20 with two posts each, everybody voting for post 1 and two more; posts of hostile texts; one email that is hostile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DirectoryExportTest {

    private static final AnonymizeKey KEY = AnonymizeKey.of("a secret of sixteen", "test");
    private static final Content EVERYTHING = new Content(PasswordColumn.HASHES, null, null);

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(20);

    @TempDir
    private Path directory;

    @BeforeAll
    void fill() {
        HostileTexts.fill(database.jdbc());
        database.jdbc().sql("""
                        insert into votes (user_id, post_id)
                        select u.id, p.id from users u, posts p where p.id between 2 and 40 and (u.id + p.id) % 7 = 0""").update();
        database.jdbc()
                .sql("update posts set title = 'the same' where id in (3, 9)")
                .update();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void loadsIntoAnEmptyDatabaseAsItWas() {
        export("all", EVERYTHING, FileFormat.CSV);

        try (SocialMediaDatabase copy = loaded("all")) {
            assertThat(rows(copy)).isEqualTo(rows(database));
        }
    }

    @Test
    void takesAllThreeTablesAtOneMoment() {
        Report report = database.journaled().snapshot(6, snapshot -> {
            CompletableFuture.runAsync(() -> database.jdbc()
                            .sql("insert into votes values (1, 40)")
                            .update())
                    .join();
            return write(snapshot, "moment", EVERYTHING);
        });

        assertThat(report.rows(ExportTable.VOTES)).isEqualTo(count("votes") - 1);
        database.jdbc()
                .sql("delete from votes where (user_id, post_id) = (1, 40)")
                .update();
    }

    @Test
    void loadsASubsetWithEverythingThatItNames() {
        Report report = export("some", new Content(PasswordColumn.STAND_IN, new Subset(6), null), FileFormat.CSV);

        assertThat(report.rows(ExportTable.USERS)).isEqualTo(6);
        try (SocialMediaDatabase copy = loaded("some")) {
            assertThat(rows(copy)).hasSize((int) (6 + report.rows(ExportTable.POSTS) + report.rows(ExportTable.VOTES)));
            assertThat(report.rows(ExportTable.POSTS)).isEqualTo(ownPosts(copy));
            assertThat(report.rows(ExportTable.VOTES)).isEqualTo(votesBetween(copy));
        }
    }

    @Test
    void holdsASmallerSubsetInEveryLargerOne() {
        Set<String> smaller = Set.of();
        for (int users : new int[] {0, 1, 2, 5, 13, 21, 1_000}) {
            export("n" + users, new Content(PasswordColumn.STAND_IN, new Subset(users), null), FileFormat.NDJSON);
            Set<String> lines = new HashSet<>();
            for (ExportTable table : ExportTable.values()) {
                lines.addAll(lines("n" + users, table.word() + ".ndjson"));
            }
            assertThat(lines).containsAll(smaller);
            smaller = lines;
        }
        assertThat(smaller).hasSize(rows(database).size());
    }

    @Test
    void keepsJoinsAndEqualValuesUnderFakes() {
        anonymize("fakes", KEY, FileFormat.CSV);

        try (SocialMediaDatabase copy = loaded("fakes")) {
            assertThat(shape(copy)).isEqualTo(shape(database));
            assertThat(copy.jdbc()
                            .sql("select title from posts where id in (3, 9)")
                            .query(String.class)
                            .list())
                    .containsOnly(title(copy, 3))
                    .doesNotContain("the same");
            assertThat(copy.jdbc()
                            .sql("select email from users")
                            .query(String.class)
                            .list())
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                            email -> assertThat(email).endsWith("@example.org").doesNotMatch("user\\d+@.*"));
            assertThat(copy.jdbc()
                            .sql("select distinct password from users")
                            .query(String.class)
                            .list())
                    .containsExactly(PasswordColumn.NOBODYS);
        }
    }

    @Test
    void letsNothingThroughThatPeopleWrote() throws IOException {
        for (FileFormat format : FileFormat.values()) {
            anonymize("closed-" + format, KEY, format);
            try (Stream<Path> files = Files.list(directory.resolve("closed-" + format))) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file))
                            .doesNotContain("Title ", "Content ", "+42", "O'Brien", "user1@", "$2b$04");
                }
            }
        }
    }

    @Test
    void choosesTheSameFakesForTheSameKeyInEveryFormatAndOthersForAnother() {
        anonymize("one", KEY, FileFormat.NDJSON);
        anonymize("two", AnonymizeKey.of("a secret of sixteen\n", "test"), FileFormat.NDJSON);
        anonymize("other", AnonymizeKey.random(), FileFormat.NDJSON);
        anonymize("csv", KEY, FileFormat.CSV);

        assertThat(lines("one", "users.ndjson")).isEqualTo(lines("two", "users.ndjson"));
        assertThat(lines("one", "posts.ndjson")).isEqualTo(lines("two", "posts.ndjson"));
        assertThat(lines("one", "users.ndjson")).doesNotContainAnyElementsOf(lines("other", "users.ndjson"));
        try (SocialMediaDatabase copy = loaded("csv")) {
            assertThat(exportOf(copy, "again")).isEqualTo(lines("one", "posts.ndjson"));
        }
    }

    @Test
    void leavesOutColumnsThatItHasNoFakesFor() {
        try (SocialMediaDatabase later = SocialMediaDatabase.atHead().filled(1)) {
            later.jdbc()
                    .sql("alter table users add bio varchar default 'born here'")
                    .update();
            Report report = later.journaled()
                    .snapshot(
                            6,
                            snapshot -> write(
                                    snapshot, "bio", new Content(PasswordColumn.STAND_IN, null, new Anonymizer(KEY))));

            assertThat(report.leftOut()).containsExactly("users.bio");
            assertThat(lines("bio", "users.csv").get(0)).isEqualTo("id,email,password,created_at,phone_number");
        }
    }

    @Test
    void countsTheSuspendedUsersThatAreInIt() {
        try (SocialMediaDatabase other = SocialMediaDatabase.atHead().filled(3)) {
            other.journaled().mark("test", false, false);
            other.jdbc()
                    .sql("insert into admin_shell.suspended_user (user_id, password, stand_in) values (2, 'a', 'b')")
                    .update();

            assertThat(other.journaled()
                            .snapshot(6, snapshot -> write(snapshot, "suspended", EVERYTHING))
                            .suspended())
                    .hasValue(1);
        }
    }

    @Test
    void replacesAnOlderExportAloneAndOnlyWhenForced() throws IOException {
        export("again", EVERYTHING, FileFormat.NDJSON);
        String before = Files.readString(directory.resolve("again/users.ndjson"));

        assertThatThrownBy(() -> export("again", EVERYTHING, FileFormat.CSV))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.REFUSED));
        assertThat(directory.resolve("again/users.ndjson")).hasContent(before);
        new OutputDirectory(directory.resolve("again"), true, false)
                .write(made -> Files.writeString(made.resolve("users.csv"), "id\n"));
        assertThat(lines("again", "users.csv")).containsExactly("id");
        assertThat(directory.resolve("again/users.ndjson")).doesNotExist();
        Files.writeString(directory.resolve("again/thesis.txt"), "three years of work");
        assertThatThrownBy(() -> new OutputDirectory(directory.resolve("again"), true, false).check())
                .hasMessageEndingWith("holds thesis.txt, which no export made");
    }

    @Test
    void leavesNothingWhenItFailsHalfway() throws IOException {
        Files.createDirectory(directory.resolve("empty"));
        for (String name : List.of("new", "empty")) {
            assertThatThrownBy(() -> new OutputDirectory(directory.resolve(name), false, false).write(made -> {
                        Files.writeString(made.resolve("users.csv"), "id\n");
                        throw new IOException("No space left on device");
                    }))
                    .hasMessage(directory.resolve(name) + " cannot be written: No space left on device");
        }
        assertThat(directory.resolve("new")).doesNotExist();
        assertThat(directory.resolve("empty")).isEmptyDirectory();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void hidesHashesFromOthersOnTheMachine() throws IOException {
        Path target = directory.resolve("hashes");
        database.journaled().snapshot(6, snapshot -> new DirectoryExport(
                        new OutputDirectory(target, false, true), FileFormat.CSV, true)
                .write(snapshot, EVERYTHING, Progress.NONE));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("users.csv.gz"))))
                .isEqualTo("rw-------");
    }

    private Report export(String name, Content content, FileFormat format) {
        return database.journaled()
                .snapshot(6, snapshot -> exportTo(name, format).write(snapshot, content, Progress.NONE));
    }

    private void anonymize(String name, AnonymizeKey key, FileFormat format) {
        export(name, new Content(PasswordColumn.STAND_IN, null, new Anonymizer(key)), format);
    }

    private Report write(Snapshot snapshot, String name, Content content) {
        return exportTo(name, FileFormat.CSV).write(snapshot, content, Progress.NONE);
    }

    private DirectoryExport exportTo(String name, FileFormat format) {
        return new DirectoryExport(new OutputDirectory(directory.resolve(name), false, false), format, false);
    }

    private List<String> exportOf(SocialMediaDatabase other, String name) {
        other.journaled().snapshot(6, snapshot -> exportTo(name + "-copy", FileFormat.NDJSON)
                .write(snapshot, EVERYTHING, Progress.NONE));
        return lines(name + "-copy", "posts.ndjson");
    }

    private List<String> lines(String name, String file) {
        try {
            return Files.readAllLines(directory.resolve(name).resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A database at head with the files in it, by COPY, all constraints in force. */
    private SocialMediaDatabase loaded(String name) {
        SocialMediaDatabase copy = SocialMediaDatabase.atHead();
        try (Connection connection = new Connections(copy.settings(), "test").open()) {
            for (ExportTable table : ExportTable.values()) {
                String file = table.word() + ".csv";
                String target = table.word() + " (" + lines(name, file).get(0) + ")";
                try (Reader reader =
                        Files.newBufferedReader(directory.resolve(name).resolve(file))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + target + " from stdin with (format csv, header)", reader);
                }
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
        return copy;
    }

    private static List<String> rows(SocialMediaDatabase of) {
        return of.jdbc().sql("""
                        select 'u' || to_jsonb(t)::text as line from users t
                        union all select 'p' || to_jsonb(t)::text from posts t
                        union all select 'v' || to_jsonb(t)::text from votes t
                        order by line""").query(String.class).list();
    }

    /** All that is not text. */
    private static List<Map<String, @Nullable Object>> shape(SocialMediaDatabase of) {
        return of.jdbc().sql("""
                        select u.id, u.created_at, u.phone_number is null as no_phone, p.id as post, p.owner_id, p.published,
                               p.created_at as posted, p.content = '' as empty, v.user_id as voter
                        from users u left join posts p on p.owner_id = u.id left join votes v on v.post_id = p.id
                        order by u.id, p.id, v.user_id""").query().listOfRows();
    }

    private static String title(SocialMediaDatabase of, int post) {
        return of.jdbc()
                .sql("select title from posts where id = :id")
                .param("id", post)
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private long ownPosts(SocialMediaDatabase subset) {
        return database.jdbc()
                .sql("select count(*) from posts where owner_id = any(:ids)")
                .param("ids", ids(subset))
                .query(Long.class)
                .single();
    }

    private long votesBetween(SocialMediaDatabase subset) {
        return database.jdbc()
                .sql("""
                        select count(*) from votes v join posts p on p.id = v.post_id
                        where v.user_id = any(:ids) and p.owner_id = any(:ids)""")
                .param("ids", ids(subset))
                .query(Long.class)
                .single();
    }

    private static Integer[] ids(SocialMediaDatabase of) {
        return of.jdbc().sql("select id from users").query(Integer.class).list().toArray(Integer[]::new);
    }
}
