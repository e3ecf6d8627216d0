package socialmedia.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialmedia.database.Condition;
import socialmedia.environment.DatabaseFacts;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.JournaledDatabase.Reading;
import socialmedia.post.PostFilter;
import socialmedia.post.PostOrder;
import socialmedia.post.PostRepository;
import socialmedia.progress.Progress;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.user.User;
import socialmedia.user.UserFilter;
import socialmedia.user.UserOrder;
import socialmedia.user.UserRepository;
import socialmedia.vote.VoteFilter;

/** Users 1 to 4 with two posts each, and a post of every text that a file can trip over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TableExportTest {

    private static final Map<ExportTable, String> COLUMNS = Map.of(
            ExportTable.USERS, "id, email, created_at, phone_number",
            ExportTable.POSTS, "id, title, content, owner_id, published, created_at",
            ExportTable.VOTES, "user_id, post_id");

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(4);

    @BeforeAll
    void fill() {
        HostileTexts.fill(database.jdbc());
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void writesCsvToTheByteAsPsqlDoes(ExportTable table) {
        String query = "select " + COLUMNS.get(table) + " from " + table.word() + " order by 1, 2";

        assertThat(export(ExportSelection.of(table, Condition.ALL), FileFormat.CSV))
                .isEqualTo(PsqlCopy.out(database.settings(), query, "csv, header"));
    }

    @Test
    void tellsNullFromTheEmptyTextInCsv() {
        assertThat(export(titled("empty"), FileFormat.CSV)).contains(",empty,\"\",1,t,");
        assertThat(export(ExportSelection.of(ExportTable.USERS, Condition.ALL), FileFormat.CSV))
                .startsWith("""
                        id,email,created_at,phone_number
                        1,user1@example.org,2026-01-01 01:00:00+00,
                        2,user2@example.org,2026-01-01 02:00:00+00,+42
                        """);
    }

    @Test
    void writesEveryTextOnOneLineOfJsonThatReadsBackAsItWas() {
        List<String> lines = export(ExportSelection.of(ExportTable.POSTS, Condition.ALL), FileFormat.NDJSON)
                .lines()
                .toList();

        assertThat(lines).hasSize(8 + HostileTexts.ALL.size());
        List<String> contents = new ArrayList<>();
        for (String line : lines.subList(8, lines.size())) {
            contents.add(HostileTexts.contentOf(line, database.jdbc()));
        }
        assertThat(contents).isEqualTo(HostileTexts.ALL);
        assertThat(lines.get(0)).isEqualTo("""
                {"id":1,"title":"Title 1 of 1","content":"Content 1","owner_id":1,"published":true,\
                "created_at":"2026-01-02T01:00:00+00:00"}""");
    }

    @Test
    void putsTheSameLinesIntoAnArrayForJson() {
        ExportSelection votes = ExportSelection.of(ExportTable.VOTES, Condition.ALL);

        assertThat(export(votes, FileFormat.JSON)).isEqualTo("""
                [
                {"user_id":1,"post_id":1},
                {"user_id":2,"post_id":1},
                {"user_id":3,"post_id":1},
                {"user_id":4,"post_id":1}
                ]
                """);
        assertThat(export(votes, FileFormat.NDJSON)).isEqualTo("""
                {"user_id":1,"post_id":1}
                {"user_id":2,"post_id":1}
                {"user_id":3,"post_id":1}
                {"user_id":4,"post_id":1}
                """);
    }

    @Test
    void writesAWholeFileForNoRows() {
        ExportSelection nothing = ExportSelection.of(ExportTable.VOTES, new VoteFilter(9, null).condition());

        assertThat(export(nothing, FileFormat.JSON)).isEqualTo("[]\n");
        assertThat(export(nothing, FileFormat.NDJSON)).isEmpty();
        assertThat(export(nothing, FileFormat.CSV)).isEqualTo("user_id,post_id\n");
    }

    @Test
    void takesTheUsersThatTheListTakes() {
        Instant third = Instant.parse("2026-01-01T03:00:00Z");
        for (UserFilter filter : List.of(
                UserFilter.EVERYBODY,
                UserFilter.SUSPENDED,
                new UserFilter("*'%:id\\*", null, null, null, null, false),
                new UserFilter("USER_*", null, null, null, null, false),
                new UserFilter("user*@example.org", third, null, true, true, false),
                new UserFilter(null, null, third, null, false, false))) {
            List<Integer> listed = users().list(filter, UserOrder.BY_ID, null, 100).stream()
                    .map(User::id)
                    .toList();

            assertThat(ids(ExportSelection.of(ExportTable.USERS, filter.condition(facts()))))
                    .isEqualTo(listed);
        }
    }

    @Test
    void takesThePostsThatTheListTakes() {
        Instant january = Instant.parse("2026-01-02T03:00:00Z");
        for (PostFilter filter : List.of(
                PostFilter.ALL,
                new PostFilter(2, true, null, null, null),
                new PostFilter(null, false, "title ? of *", null, null),
                new PostFilter(null, null, "O'Brien \\ :owner", null, null),
                new PostFilter(null, null, "$1", null, null),
                new PostFilter(null, null, null, january, Instant.parse("2026-02-01T00:00:00Z")))) {
            List<Integer> listed = new PostRepository(database.jdbc())
                    .list(filter, PostOrder.BY_ID, null, 100).stream()
                            .map(post -> post.id())
                            .toList();

            assertThat(ids(ExportSelection.of(ExportTable.POSTS, filter.condition())))
                    .isEqualTo(listed);
        }
    }

    @Test
    void leavesPasswordsOutUnlessAskedFor() {
        ExportSelection users = ExportSelection.of(
                ExportTable.USERS, new UserFilter("user1@*", null, null, null, null, false).condition(facts()));

        assertThat(export(users, FileFormat.NDJSON)).doesNotContain("password", "$2b$");
        assertThat(export(users.passwords(PasswordColumn.HASHES), FileFormat.NDJSON))
                .contains("\"email\":\"user1@example.org\",\"password\":\"$2b$04$aaa");
        assertThat(export(users.passwords(PasswordColumn.STAND_IN), FileFormat.NDJSON))
                .contains("\"email\":\"user1@example.org\",\"password\":\"$2b$12$" + ".".repeat(53) + "\",");
    }

    @Test
    void takesOnlyTheFieldsAskedForAndNamesTheOthers() {
        ExportSelection posts = titled("empty");

        assertThat(export(posts.fields(List.of("content", "id")), FileFormat.NDJSON))
                .startsWith("{\"content\":\"\",\"id\":");
        assertThatThrownBy(() -> export(posts.fields(List.of("titel")), FileFormat.CSV))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage("there is no field titel (did you mean title?)");
        assertThatThrownBy(() -> export(posts.fields(List.of("id", "id")), FileFormat.CSV))
                .hasMessage("the field id is named twice");
    }

    @Test
    void bringsTheColumnsOfLaterRevisionsAndNotComputedOnes() {
        try (SocialMediaDatabase later = SocialMediaDatabase.atHead().filled(1)) {
            later.jdbc()
                    .sql("alter table users add \"Bio, short\" varchar default 'b'")
                    .update();
            later.jdbc()
                    .sql("alter table users add upper varchar generated always as (upper(email)) stored")
                    .update();

            assertThat(export(later, ExportSelection.of(ExportTable.USERS, Condition.ALL), FileFormat.CSV))
                    .startsWith("id,email,created_at,phone_number,\"Bio, short\"\n1,");
        }
    }

    @Test
    void refusesATextThatNoDatabaseHas() {
        assertThatThrownBy(() -> export(titled("a\0b"), FileFormat.CSV))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("NUL");
    }

    private static ExportSelection titled(String title) {
        return ExportSelection.of(ExportTable.POSTS, new PostFilter(null, null, title, null, null).condition());
    }

    private DatabaseFacts facts() {
        return database.journaled().read(6, Reading::facts);
    }

    private UserRepository users() {
        return database.journaled().read(6, reading -> new UserRepository(reading.database(), reading.facts()));
    }

    private List<Integer> ids(ExportSelection selection) {
        return export(selection.fields(List.of("id")), FileFormat.CSV)
                .lines()
                .skip(1)
                .map(Integer::valueOf)
                .toList();
    }

    private String export(ExportSelection selection, FileFormat format) {
        return export(database, selection, format);
    }

    private static String export(SocialMediaDatabase from, ExportSelection selection, FileFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        from.journaled().snapshot(6, snapshot -> {
            try {
                return new TableExport(snapshot, Progress.NONE).write(selection, format, null, bytes);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
