package socialmedia.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import socialmedia.database.CopyStream;
import socialmedia.testing.SocialMediaDatabase;

final class ChangesTest {

    private SocialMediaDatabase database;

    @BeforeEach
    void createDatabase() {
        database = SocialMediaDatabase.atHead();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void copiesInTheTransactionAndCountsWhatIsNotWrittenDown() {
        ChangeReport<Long> report = act("copy", ChangesTest::copyTwo);

        assertThat(report.changed(JournaledTable.USERS)).isEqualTo(new RowCounts(2, 0, 0));
        assertThat(report.action()).isEqualTo(1);
        assertThat(count("users")).isEqualTo(2);
        assertThat(count("admin_shell.row_change")).isZero();
    }

    @Test
    void takesACopyBackWithTheRest() {
        assertThatThrownBy(() -> act("copy", changes -> {
                    copyTwo(changes);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(count("users")).isZero();
    }

    @Test
    void beginsAnewWhereTheConsoleSchemaWasRemovedMeanwhile() {
        for (int time = 1; time <= 3; time++) {
            act("copy", changes -> copyTwo(changes));
            assertThat(database.journaled()
                            .<Boolean>read(0, reading -> reading.facts().hasJournal()))
                    .isTrue();
            database.jdbc().sql("drop schema admin_shell cascade").update();
            assertThat(database.journaled()
                            .<Boolean>read(0, reading -> reading.facts().hasJournal()))
                    .isFalse();

            assertThat(act("delete", changes -> changes.delete(JournaledTable.USERS, "true", Map.of()))
                            .isEmpty())
                    .isFalse();
            database.jdbc().sql("drop schema admin_shell cascade").update();
        }
    }

    @Test
    void writesAnActionDownOnceHoweverManyChangesItHas() {
        database.filled(2);

        ChangeReport<Long> report = act("two", changes -> {
            changes.delete(JournaledTable.VOTES, "t.user_id = 1", Map.of());
            changes.delete(JournaledTable.VOTES, "t.user_id = 2", Map.of());
            return changes.action();
        });

        assertThat(report.action()).isEqualTo(report.result());
        assertThat(count("admin_shell.action")).isEqualTo(1);
        assertThat(count("admin_shell.row_change")).isEqualTo(2);
    }

    @Test
    void writesNothingDownWhereNothingWasChanged() {
        ChangeReport<RowCounts> report = act("none", changes -> changes.delete(JournaledTable.VOTES, "true", Map.of()));

        assertThat(report.action()).isNull();
        assertThat(count("admin_shell.action")).isZero();
    }

    private static long copyTwo(Changes changes) {
        ConnectionCallback<Long> work = connection -> {
            try (CopyStream users = CopyStream.into(connection, "users (email, password)", "")) {
                for (int number = 1; number <= 2; number++) {
                    users.text("user" + number + "@example.org");
                    users.text("secret hash");
                    users.endRow();
                }
                return users.finish();
            }
        };
        long rows = changes.onConnection(work);
        changes.count(JournaledTable.USERS, new RowCounts(rows, 0, 0));
        return rows;
    }

    private <R> ChangeReport<R> act(String command, Function<Changes, R> act) {
        return database.journaled().change(SocialMediaDatabase.request(command), act);
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
