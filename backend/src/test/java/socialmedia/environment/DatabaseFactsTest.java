package socialmedia.environment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class DatabaseFactsTest {

    @Test
    void namesTheColumnThatIsMissingAmongLaterOnes() {
        DatabaseFacts renamed = with("posts.title", "posts.body", "users.email", "posts.owner_id");

        assertThatThrownBy(() -> renamed.requireRevision(6))
                .hasMessage("the column posts.content is missing, and those of later revisions are there");
        assertThatCode(() -> renamed.requireRevision(1)).doesNotThrowAnyException();
    }

    @Test
    void asksForTheUpgradeWhereNoLaterColumnIsThere() {
        assertThatThrownBy(() -> with("posts.title", "posts.content").requireRevision(6))
                .hasMessage("this needs the database at revision 6 or later, and it is at 2");
    }

    private static DatabaseFacts with(String... columns) {
        return new DatabaseFacts(Set.of(columns), 0, true, false, null, null, null);
    }
}
