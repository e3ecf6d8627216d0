package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.database.Connections;
import socialmedia.schema.DatabaseSchema;

/** Keys only go down where nobody else can notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedFastWayTest {

    private final SeedBench bench = new SeedBench();

    @BeforeEach
    void clear() {
        bench.clear();
    }

    @AfterAll
    void dropDatabase() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create table badge (user_id integer references users)                     | the table badge
                    create view active as select id, email from users group by id             | a view that needs a key
                    create index by_title on posts (title)                                    | the key by_title
                    alter table posts add constraint short check (length(title) < 900)        | the key posts.short
                    alter table votes drop constraint votes_user_id_fkey                      | keys other than ours
                    comment on constraint users_pkey on users is 'by hand'                    | comments on keys
                    comment on index ix_votes_post_id is 'by hand'                            | comments on keys
                    alter index users_email_key set (fillfactor = 70)                         | indexes with settings of their own
                    alter index ix_posts_owner_id set (fillfactor = 70)                       | the key ix_posts_owner_id
                    alter table users replica identity full                                   | tables of another kind
                    alter table votes cluster on votes_pkey                                   | indexes with settings of their own
                    create rule quiet as on delete to votes do also select 1                  | rules
                    alter table users enable row level security                               | row security
                    create publication everything for table users                             | a publication
                    create table child () inherits (posts)                                    | tables of another kind
                    alter table votes disable trigger all                                     | triggers
                    """)
    void keepsKeysUpWhereSomethingElseIsThere(String change, String obstacle) {
        bench.database().journaled().inOne(false, () -> {
            bench.execute(change);
            String files = bench.files();

            SeedReport report = bench.seed(SeedBench.TINY).result();

            assertThat(report.obstacle()).isEqualTo(obstacle);
            assertThat(bench.counts()).isEqualTo("10 30 100");
            assertThat(bench.files()).isEqualTo(files);
            return report;
        });
    }

    @Test
    void keepsKeysUpWhileSomebodyReads() throws SQLException {
        try (Connection reader = new Connections(bench.database().settings(), "reader").open();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from votes");

            assertThat(bench.seed(SeedBench.TINY).result().obstacle()).isEqualTo("others that read them");
        }
        assertThat(bench.counts()).isEqualTo("10 30 100");
    }

    @Test
    void takesIndexesThatAreMissingAsTheyAre() {
        bench.execute("drop index ix_votes_post_id");
        DatabaseSchema before = bench.schema();

        assertThat(bench.seed(SeedBench.TINY).result().obstacle()).isNull();

        assertThat(bench.schema()).isEqualTo(before);
        bench.execute("create index ix_votes_post_id on votes (post_id)");
    }
}
