package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

final class UserSuggestionsTest {

    private static final List<String> EMAILS = List.of(
            "ana@example.org",
            "Ana@example.org",
            "ana.bell@example.org",
            "ana-b@example.org",
            "anb@example.org",
            "an%@example.org",
            "ab@example.org",
            "zoë@example.org",
            "zo\u0308e@example.org",
            "o'hara \"x\"@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"\"C\"", "\"und-x-icu\"", "\"en-x-icu\""})
    void findsExactlyThoseThatBeginSoWhateverTheCollation(String collation) {
        try (FreshDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("create table users (email varchar collate " + collation + " not null unique)")
                    .update();
            EMAILS.forEach(email ->
                    jdbc.sql("insert into users values (?)").param(email).update());
            UserSuggestions suggestions = new UserSuggestions(jdbc);

            for (String typed :
                    List.of("", "a", "an", "ana", "ana@", "ana.", "an%", "A", "zo", "zoë", "o'hara \"", "x")) {
                assertThat(suggestions.beginningWith(typed))
                        .as(typed + " in " + collation)
                        .containsExactlyInAnyOrderElementsOf(EMAILS.stream()
                                .filter(email -> email.startsWith(typed))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "user1"})
    void givesFiftyOfManyFromTheIndex(String typed) {
        try (FreshDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("create table users (email varchar not null unique)").update();
            jdbc.sql("insert into users select 'user' || i || '@example.org' from generate_series(1, 20000) i")
                    .update();
            jdbc.sql("analyze users").update();

            List<String> found = new UserSuggestions(jdbc).beginningWith(typed);

            assertThat(found).hasSize(50).allMatch(email -> email.startsWith(typed));
            String plan = String.join("\n", jdbc.sql("""
                            explain select email from users where email >= 'user1' order by email limit 1000
                            """).query(String.class).list());
            assertThat(plan.toLowerCase(Locale.ROOT))
                    .contains("users_email_key")
                    .doesNotContain("seq scan");
        }
    }
}
