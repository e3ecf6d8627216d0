package socialmedia.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

/** Every statement is told once, whichever way it is run. */
final class TracedJdbcTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void tellsQueriesChangesAndFailuresWithTheirValues() {
        try (FreshDatabase database = TestDatabase.create();
                HikariDataSource pool = ConnectionPool.pooled(database.connections())) {
            TracedJdbc template = new TracedJdbc(pool, () -> told::add);
            JdbcClient client = JdbcClient.create(template);

            template.execute("create table t (a integer, b text)");
            client.sql("insert into t values (:a, :b)")
                    .param("a", 1)
                    .param("b", "$2b$12$" + "x".repeat(53))
                    .update();
            client.sql("select a from t where a = :a")
                    .param("a", 1)
                    .query(Integer.class)
                    .single();
            assertThatThrownBy(() -> client.sql("select 1 / :zero")
                            .param("zero", 0)
                            .query(Integer.class)
                            .single())
                    .isInstanceOf(DataAccessException.class);

            assertThat(told)
                    .containsExactly(
                            "create table t (a integer, b text)",
                            "insert into t values (('1'::int4), ('$2b$12$***'))",
                            "select a from t where a = ('1'::int4)",
                            "select 1 / ('0'::int4)");
        }
    }

    @Test
    void tellsOnlyTheTitleOfAStatementThatHasOne() {
        try (FreshDatabase database = TestDatabase.create();
                HikariDataSource pool = ConnectionPool.pooled(database.connections())) {
            JdbcClient.create(new TracedJdbc(pool, () -> told::add))
                    .sql("""
                            -- the number one
                            select 1
                            """)
                    .query(Integer.class)
                    .single();

            assertThat(told).containsExactly("-- the number one");
        }
    }

    @Test
    void saysNothingWhereNobodyAsks() {
        try (FreshDatabase database = TestDatabase.create();
                HikariDataSource pool = ConnectionPool.pooled(database.connections())) {
            assertThat(JdbcClient.create(new TracedJdbc(pool, () -> null))
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(told).isEmpty();
        }
    }
}
