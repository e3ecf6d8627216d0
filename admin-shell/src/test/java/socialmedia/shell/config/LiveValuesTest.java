package socialmedia.shell.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.Cancellation;
import socialmedia.shell.completion.LiveSources;
import socialmedia.shell.completion.Suggestion;
import socialmedia.shell.input.Words;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

final class LiveValuesTest {

    @Test
    void looksUpWhatIsThere() {
        try (FreshDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("create table users (email varchar not null unique)").update();
            jdbc.sql("insert into users values ('ana@example.org'), ('ben@example.org')")
                    .update();
            jdbc.sql("create table posts (id integer primary key, title varchar not null)")
                    .update();
            jdbc.sql("insert into posts values (42, 'Middlemarch'), (7, 'Emma')")
                    .update();
            Workplace workplace = new Workplace(
                    words -> database.settings(),
                    new Cancellation(),
                    Map.of("ADMIN_SHELL_MIGRATIONS", MigrationsFolder.shipped().toString()),
                    null,
                    "test");

            try (LiveValues values = new LiveValues(workplace, Words.none(), database::connections)) {
                LiveSources sources = values.sources();

                assertThat(sources.users().apply("a")).containsExactly(new Suggestion("ana@example.org", ""));
                assertThat(sources.posts().apply("4")).containsExactly(new Suggestion("42", "Middlemarch"));
                assertThat(sources.actions().apply("")).isEmpty();
                assertThat(sources.revisions().apply(""))
                        .contains(new Suggestion("b1c66d590ccf", "6, Generate votes table"));
                assertThat(sources.topics().apply("")).contains(new Suggestion("session", "help topic"));
            }
        }
    }
}
