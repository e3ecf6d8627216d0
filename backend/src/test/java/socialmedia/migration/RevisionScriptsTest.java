package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RevisionScriptsTest {

    @Test
    void tellsParametersFromQuotes() {
        assertThat(RevisionScripts.queries("q.sql", """
                select id from users where id = $1;
                select $$a;b$$, $2::text;
                insert into posts (title) values ($10), ('$1;')
                """))
                .extracting(ScriptStatement::sql)
                .containsExactly(
                        "select id from users where id = $1",
                        "select $$a;b$$, $2::text",
                        "insert into posts (title) values ($10), ('$1;')");
    }
}
