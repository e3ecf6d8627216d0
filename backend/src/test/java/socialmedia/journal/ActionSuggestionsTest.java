package socialmedia.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.journal.ActionSuggestions.Suggested;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

final class ActionSuggestionsTest {

    @Test
    void findsNothingWithoutAJournalThenTheNewestFirst() {
        try (FreshDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = database.jdbc();
            ActionSuggestions suggestions = new ActionSuggestions(jdbc);

            assertThat(suggestions.newest()).isEmpty();

            jdbc.sql("create schema admin_shell").update();
            jdbc.sql("create table admin_shell.action (id bigint primary key, at timestamptz, command text)")
                    .update();
            jdbc.sql(
                            "insert into admin_shell.action select i, now(), 'user delete ' || i from generate_series(1, 60) i")
                    .update();

            assertThat(suggestions.newest()).hasSize(50).startsWith(new Suggested(60, "user delete 60"));
        }
    }
}
