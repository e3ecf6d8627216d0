package socialmedia.transfer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.journal.Undo;
import socialmedia.journal.UndoOptions;
import socialmedia.progress.Progress;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.transfer.FileFormat;
import socialmedia.transfer.load.FileReport.Counts;
import socialmedia.user.Password;
import socialmedia.user.PasswordHash;
import socialmedia.user.UserSuspension;

final class RowsImportTest {

    private static final String HASH = "$2b$12$" + "a".repeat(53);

    @TempDir
    private Path directory;

    private ImportBench bench;

    @BeforeEach
    void open() {
        bench = new ImportBench(directory);
        bench.database().filled(3);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void endsSoonWhereItIsInterruptedWhilePasswordsAreHashed() {
        Thread importing = Thread.currentThread();
        AtomicLong hashed = new AtomicLong();
        Progress interrupting = new Progress() {
            @Override
            public void begin(String phase, long total) {}

            @Override
            public void advance(long rows) {
                // Once: hashes that were in the making end after the import has.
                if (hashed.getAndAdd(rows) == 0) {
                    importing.interrupt();
                }
            }
        };
        String rows = IntStream.range(0, 100)
                .mapToObj(n -> "new%d@example.org,a long secret".formatted(n))
                .collect(Collectors.joining("\n", "email,plain_password\n", "\n"));
        RowsImport rowsImport =
                new RowsImport(bench.database().journaled(), ImportBench.settings(OnConflict.FAIL), interrupting);
        ImportFile file = bench.file(ImportTable.USERS, rows, FileFormat.CSV);

        assertThatThrownBy(() -> rowsImport.run(SocialMediaDatabase.request("import"), List.of(file)))
                .isInstanceOfSatisfying(
                        OperatorFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(hashed.get()).isLessThan(100);
    }

    @Test
    void namesEachRowThatIsWrong() {
        assertThat(rejects(ImportTable.USERS, """
                        id,email,password,created_at
                        x,a@example.org,,
                        0,a@example.org,,
                        2147483648,a@example.org,,
                        11,,,
                        11,no email,,
                        11,a@example.org,secret,
                        11,a@example.org,,yesterday
                        11,a@example.org,,2026-02-30
                        1,new@example.org,,
                        11,user1@example.org,,
                        11,b@example.org,,
                        11,c@example.org,,
                        """)).isEqualTo("""
                        2 id is not a whole number
                        3 id is not between 1 and 2147483647
                        4 id is not between 1 and 2147483647
                        5 email is null
                        6 email is not an email such as ana@example.org
                        7 password is no bcrypt hash; passwords in plain text belong in a column plain_password
                        8 created_at is not a time such as 2026-01-31 12:00:00+00
                        9 created_at is not a time that there is
                        10 id is taken: user 1 is there already
                        11 email is the one of user 1 already
                        13 id is that of an earlier line""");
        assertThat(rejects(ImportTable.POSTS, """
                        id,title,content,owner_id,published
                        1,T,C,1,t
                        21,,C,1,t
                        21," ",C,1,t
                        21,T,,1,t
                        21,T,"",1,perhaps
                        21,T,"",9,t
                        21,T,"",,t
                        """)).isEqualTo("""
                        2 id is taken: post 1 is there already
                        3 title is null
                        4 title is empty
                        5 content is null; "" is the empty text
                        6 published is neither true nor false
                        7 owner_id is that of no user
                        8 owner_id is null""");
        assertThat(rejects(ImportTable.VOTES, """
                        user_email,post_id
                        user1@example.org,1
                        nobody@example.org,1
                        user1@example.org,99
                        user1@example.org,2
                        user1@example.org,2
                        """)).isEqualTo("""
                        2 post_id has the vote of this user already
                        3 user_email is that of no user
                        4 post_id is that of no post
                        6 post_id has the vote of this user by an earlier line""");
    }

    private String rejects(ImportTable table, String text) {
        return bench.csv(table, ImportBench.settings(OnConflict.FAIL), text).first().stream()
                .map(one -> one.line() + " " + one.column() + " " + one.reason())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void refusesColumnsThatDoNotFitBeforeAnything() {
        refuses("emial,password\n", "the column emial is unknown: did you mean email?");
        refuses("password\n", "the column email is missing");
        refuses("email,user_email\n", "the column user_email stands for email as email does");
        assertThatThrownBy(() -> bench.csv(
                        ImportTable.USERS,
                        new ImportSettings(
                                OnConflict.FAIL, false, 1, new ColumnNames(Map.of("mail", "email"), Set.of("twon"))),
                        "mail,town\na@example.org,Y\n"))
                .hasMessage("the column twon is not in the file, which has mail, town");
        assertThat(bench.csv(
                                ImportTable.USERS,
                                new ImportSettings(
                                        OnConflict.FAIL,
                                        false,
                                        1,
                                        new ColumnNames(Map.of("mail", "email"), Set.of("town"))),
                                "mail,town\na@example.org,Y\n")
                        .counts()
                        .inserted())
                .isEqualTo(1);
    }

    private void refuses(String text, String message) {
        assertThatThrownBy(() -> bench.csv(ImportTable.USERS, ImportBench.settings(OnConflict.FAIL), text))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.USAGE))
                .hasMessage(message);
    }

    @Test
    void importsNothingOfAnAtomicFileWithAFault() {
        String before = bench.database().checksum();

        atomicFails("email\na@example.org\nuser1@example.org\nno email\n", Kind.CONFLICT, "2 of 3 rows were rejected");
        atomicFails("email\na@example.org\nno email\n", Kind.FAILED, "1 of 2 rows was rejected");

        assertThat(bench.database().checksum()).isEqualTo(before);
    }

    private void atomicFails(String text, Kind kind, String message) {
        assertThatThrownBy(() -> bench.csv(ImportTable.USERS, ImportBench.atomic(OnConflict.FAIL), text))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(kind))
                .hasMessage("nothing was imported: " + message);
    }

    @Test
    void isTakenBackAsOneHoweverManyBatches() {
        String before = bench.database().checksum();
        String text = """
                id,email,phone_number
                1,changed@example.org,+1
                2,user2@example.org,
                50,new@example.org,
                51,user1@example.org,
                """;

        ChangeReport<List<FileReport>> report = bench.run(
                SocialMediaDatabase.request("import"),
                ImportTable.USERS,
                new ImportSettings(OnConflict.UPDATE, false, 1, ColumnNames.AS_THEY_ARE),
                text,
                FileFormat.CSV);

        assertThat(report.result().get(0).counts()).isEqualTo(new Counts(4, 2, 2, 0, 0));
        assertThat(bench.rows("select count(distinct group_id) || ' of ' || count(*) from admin_shell.action"))
                .isEqualTo("1 of 4");
        new Undo(bench.database().journaled())
                .undo(SocialMediaDatabase.request("undo"), report.action(), UndoOptions.NONE);
        assertThat(bench.database().checksum()).isEqualTo(before);
    }

    @Test
    void countsInADryRunWhatTheRealOneDoes() {
        String before = bench.database().checksum();
        String text = "id,title,content,owner_email\n1,T,C,user2@example.org\n77,T,C,user1@example.org\n";
        ImportSettings settings = new ImportSettings(OnConflict.UPDATE, false, 1, ColumnNames.AS_THEY_ARE);

        ChangeReport<List<FileReport>> tried = bench.run(
                SocialMediaDatabase.request("import").tried(), ImportTable.POSTS, settings, text, FileFormat.CSV);
        assertThat(bench.database().checksum()).isEqualTo(before);
        ChangeReport<List<FileReport>> real =
                bench.run(SocialMediaDatabase.request("import"), ImportTable.POSTS, settings, text, FileFormat.CSV);

        assertThat(tried.result().get(0).counts())
                .isEqualTo(real.result().get(0).counts())
                .isEqualTo(new Counts(2, 1, 1, 0, 0));
        assertThat(tried.changed()).isEqualTo(real.changed());
        assertThat(bench.rows("select nextval('posts_id_seq')::text")).isEqualTo("78");
    }

    @Test
    void leavesIdsForOthersWhateverIdsAFileBrings() {
        String text = "id,email\n2147483647,a@example.org\n,b@example.org\n20,c@example.org\n";
        ImportSettings settings = new ImportSettings(OnConflict.FAIL, false, 1, ColumnNames.AS_THEY_ARE);

        bench.run(SocialMediaDatabase.request("import").tried(), ImportTable.USERS, settings, text, FileFormat.CSV);
        assertThat(bench.rows("select nextval('users_id_seq')::text")).isEqualTo("5");
        bench.csv(ImportTable.USERS, settings, text);

        assertThat(bench.rows("select id || ' ' || email from users where id > 3 order by id"))
                .isEqualTo("6 b@example.org\n20 c@example.org\n2147483647 a@example.org");
        assertThat(bench.rows("select nextval('users_id_seq')::text")).isEqualTo("21");
    }

    @Test
    void hashesPlainPasswordsAndGivesOthersAStandIn() {
        FileReport report = bench.csv(
                ImportTable.USERS,
                ImportBench.settings(OnConflict.FAIL),
                "email,plain_password\na@example.org,secret\nb@example.org,\n");

        assertThat(bench.csv(ImportTable.USERS, ImportBench.settings(OnConflict.SKIP), "email\nb@example.org\n")
                        .notes())
                .isEmpty();
        assertThat(report.notes())
                .containsExactly("1 new user has no password and cannot log in until `user password` gives one");
        String stored = bench.rows("select password from users where email = 'a@example.org'");
        assertThat(PasswordHash.find(stored).orElseThrow().matches(new Password("secret")))
                .isTrue();
        assertThat(PasswordHash.find(bench.rows("select password from users where email = 'b@example.org'")))
                .isPresent();
    }

    @Test
    void keepsASuspendedUsersNewPasswordForLater() {
        bench.database().journaled().change(SocialMediaDatabase.request("suspend"), changes -> new UserSuspension(
                        changes)
                .suspend(2, false));
        String standIn = bench.rows("select password from users where id = 2");

        FileReport report = bench.csv(
                ImportTable.USERS,
                ImportBench.settings(OnConflict.UPDATE),
                "email,password\nuser2@example.org," + HASH + "\n");

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(bench.rows("select password from users where id = 2")).isEqualTo(standIn);
        assertThat(bench.rows("select password from admin_shell.suspended_user"))
                .isEqualTo(HASH);
    }

    @Test
    void takesASuspendedUsersStandInForNoNewPassword() {
        bench.database().journaled().change(SocialMediaDatabase.request("suspend"), changes -> new UserSuspension(
                        changes)
                .suspend(2, false));
        String standIn = bench.rows("select password from users where id = 2");
        String kept = bench.rows("select password from admin_shell.suspended_user");
        String text = "id,email,password\n2,user2@example.org," + standIn + "\n1,user1@example.org," + HASH + "\n";

        assertThat(bench.csv(ImportTable.USERS, ImportBench.settings(OnConflict.UPDATE), text)
                        .counts())
                .isEqualTo(new Counts(2, 0, 1, 1, 0));

        assertThat(bench.rows("select password from users where id = 2")).isEqualTo(standIn);
        assertThat(bench.rows("select password from admin_shell.suspended_user"))
                .isEqualTo(kept);
    }

    @Test
    void countsASuspendedUsersNewPasswordAsAChangedUser() {
        bench.database().journaled().change(SocialMediaDatabase.request("suspend"), changes -> new UserSuspension(
                        changes)
                .suspend(2, false));

        ChangeReport<List<FileReport>> report = bench.run(
                SocialMediaDatabase.request("import"),
                ImportTable.USERS,
                ImportBench.settings(OnConflict.UPDATE),
                "email,password\nuser2@example.org," + HASH + "\nuser1@example.org," + HASH + "\n",
                FileFormat.CSV);

        assertThat(report.result().get(0).counts().updated()).isEqualTo(2);
        assertThat(report.changed().get(JournaledTable.USERS)).isEqualTo(new RowCounts(0, 2, 0));
    }

    @Test
    void rejectsIdsAndEmailsOfTwoUsers() {
        assertThat(rejects(ImportTable.POSTS, """
                        title,content,owner_id,owner_email
                        T,C,1,user1@example.org
                        T,C,1,user2@example.org
                        T,C,1,nobody@example.org
                        T,C,1,
                        """)).isEqualTo("""
                        3 owner_email is not that of the user whom owner_id names
                        4 owner_email is not that of the user whom owner_id names""");
        assertThat(rejects(ImportTable.VOTES, """
                        user_id,user_email,post_id
                        2,user1@example.org,3
                        2,user2@example.org,3
                        """))
                .isEqualTo("2 user_email is not that of the user whom user_id names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$P$B12345678abcdefghijklmnopqrstuv",
                "$wp$2y$10$abcdefghijklmnopqrstuvwxyz",
                "$2y$10$abcdefghijklmnopqrstuvwxyz",
                "$argon2id$v=19$m=65536,t=3,p=4$abc",
                "$6$salt$abcdefghijklmnopqrstuvwxyz"
            })
    void rejectsHashesAmongPlainPasswords(String hash) {
        assertThat(rejects(ImportTable.USERS, "user_email,user_pass\na@example.org,\"" + hash + "\"\n"))
                .isEqualTo("2 user_pass looks like a hash, not a password; a hash belongs in the column password "
                        + "(bcrypt only), --ignore leaves the column out");
    }

    @Test
    void keepsACopyToTheLetter() {
        FileReport report = bench.csv(ImportTable.USERS, ImportBench.settings(OnConflict.FAIL), """
                id,email,created_at
                11,u 2,12026-01-01 00:00:00+00
                12,"",2026-01-01 00:00:00+00
                """);

        assertThat(report.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(report.notes())
                .contains(
                        "2 emails are such (line 2 first) as the application takes for no new account; kept as in the file");
        assertThat(bench.rows("select email || ' ' || extract(year from created_at) from users where id = 11"))
                .isEqualTo("u 2 12026");
    }

    @Test
    void takesRecordsThatNameTheirOwnColumns() {
        String text = """
                {"email": "a@example.org", "phone_number": "+1"}
                {"email": "user1@example.org"}
                {"email": "user2@example.org", "phone_number": null}
                {"email": "c@example.org", "town": "X"}
                """;

        FileReport report = bench.run(
                        SocialMediaDatabase.request("import"),
                        ImportTable.USERS,
                        ImportBench.settings(OnConflict.UPDATE),
                        text,
                        FileFormat.NDJSON)
                .result()
                .get(0);

        assertThat(report.counts()).isEqualTo(new Counts(4, 1, 1, 1, 1));
        assertThat(report.first().get(0).text()).startsWith("users.ndjson:4: town is unknown");
        assertThat(bench.rows("select coalesce(phone_number, '-') from users where id = 2"))
                .isEqualTo("-");
    }

    @Test
    void takesItsOwnRejectsFileOnceMended() {
        bench.csv(ImportTable.USERS, ImportBench.settings(OnConflict.FAIL), "email\na@example\n");
        String mended = bench.rejects().replace(",a@example\n", ",a@example.org\n");

        assertThat(bench.csv(ImportTable.USERS, ImportBench.settings(OnConflict.FAIL), mended)
                        .counts())
                .isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    @Test
    void refusesPhoneNumbersWhereThereAreNone() {
        bench.database().migrate("6");

        assertThatThrownBy(() -> bench.csv(
                        ImportTable.USERS,
                        ImportBench.settings(OnConflict.FAIL),
                        "email,phone_number\na@example.org,\n"))
                .hasMessage("phone numbers come with revision 7");
        assertThat(bench.csv(ImportTable.USERS, ImportBench.settings(OnConflict.FAIL), "email\na@example.org\n")
                        .counts()
                        .inserted())
                .isEqualTo(1);
    }
}
