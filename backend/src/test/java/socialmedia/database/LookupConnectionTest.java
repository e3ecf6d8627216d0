package socialmedia.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

final class LookupConnectionTest {

    private static int process(JdbcClient client) {
        return client.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    @Test
    void keepsItsConnectionAndMakesAnotherOnceItIsLost() {
        try (FreshDatabase database = TestDatabase.create();
                LookupConnection lookups = new LookupConnection(database::connections)) {
            int first = lookups.ask(LookupConnectionTest::process);
            assertThat(lookups.ask(LookupConnectionTest::process)).isEqualTo(first);

            database.jdbc()
                    .sql("select pg_terminate_backend(?)")
                    .param(first)
                    .query(Boolean.class)
                    .single();

            assertThat(lookups.ask(LookupConnectionTest::process)).isNotEqualTo(first);
        }
    }

    @Test
    void isMadeAtTheFirstLookup() {
        int[] made = {0};
        try (FreshDatabase database = TestDatabase.create();
                LookupConnection lookups = new LookupConnection(() -> {
                    made[0]++;
                    return database.connections();
                })) {
            assertThat(made).containsExactly(0);

            lookups.ask(LookupConnectionTest::process);
            lookups.ask(LookupConnectionTest::process);

            assertThat(made).containsExactly(1);
        }
    }

    @Test
    void staysAfterARefusalEndsWhatTakesLongAndChangesNothing() {
        try (FreshDatabase database = TestDatabase.create();
                LookupConnection lookups = new LookupConnection(database::connections)) {
            int first = lookups.ask(LookupConnectionTest::process);

            for (String sql : new String[] {"select 1 from nowhere", "select pg_sleep(60)", "create table t ()"}) {
                assertThatThrownBy(() ->
                                lookups.ask(client -> client.sql(sql).query().listOfRows()))
                        .as(sql)
                        .isInstanceOf(DataAccessException.class);
            }

            assertThat(lookups.ask(LookupConnectionTest::process)).isEqualTo(first);
        }
    }
}
