package socialmedia.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import socialmedia.failure.OperatorFailure;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CancellationTest {

    private final Cancellation cancellation = new Cancellation();
    private final FreshDatabase database = TestDatabase.create();
    private final Connections connections = new Connections(database::settings, "test", cancellation);

    @BeforeAll
    void createTable() {
        database.jdbc().sql("create table kept (id integer)").update();
    }

    @AfterAll
    void dropDatabase() {
        database.close();
    }

    @Test
    void cancelsTheRunningStatementAndLeavesTheConnectionToRollBack() throws Exception {
        FutureTask<String> work = started(() -> {
            try (Connection connection = connections.open();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("insert into kept values (1)");
                String state = stateOf(statement, "select pg_sleep(60)");
                connection.rollback();
                return state + ", then " + count(statement);
            }
        });
        awaitStatement("select pg_sleep(60)");

        assertThat(cancellation.request()).isTrue();

        assertThat(work.get(10, TimeUnit.SECONDS)).isEqualTo("57014, then 0");
    }

    @Test
    void interruptsWorkThatWaitsWithoutAStatement() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        FutureTask<String> work = started(() -> {
            waiting.countDown();
            try {
                Thread.sleep(60_000);
                return "slept";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        });
        waiting.await();

        cancellation.request();

        assertThat(work.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    void stopsBetweenStatementsWhereItIsChecked() {
        assertThatThrownBy(() -> cancellation.during(() -> {
                    cancellation.request();
                    cancellation.check();
                    return "went on";
                }))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(OperatorFailure.Kind.INTERRUPTED));
    }

    @Test
    void connectsToCleanUpAfterARequest() {
        String result = cancellation.during(() -> {
            cancellation.request();
            try (Connection connection = connections.open()) {
                return Thread.currentThread().isInterrupted() && connection.isValid(5) ? "connected" : "not";
            } catch (SQLException e) {
                return e.getMessage();
            }
        });

        assertThat(result).isEqualTo("connected");
    }

    @Test
    void doesNothingWhereNothingRuns() {
        assertThat(cancellation.request()).isFalse();
        assertThatCode(() -> cancellation.during(() -> {
                    cancellation.check();
                    return "went on";
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void leavesNoInterruptBehind() {
        cancellation.during(cancellation::request);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void waitsForTheEndNoLongerThanItIsTold() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        FutureTask<String> work = started(() -> {
            released.await();
            return "done";
        });

        cancellation.awaitEnd(Duration.ofMillis(50));
        assertThat(work.isDone()).isFalse();

        released.countDown();
        cancellation.awaitEnd(Duration.ofSeconds(10));
        assertThat(cancellation.request()).isFalse();
    }

    private FutureTask<String> started(Callable<String> act) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<String> work = new FutureTask<>(() -> cancellation.during(() -> {
            begun.countDown();
            try {
                return act.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        thread.start();
        begun.await();
        return work;
    }

    private static String stateOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "ran";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void awaitStatement(String sql) throws InterruptedException {
        String running = "select count(*) from pg_stat_activity where state = 'active' and query = :sql";
        while (database.jdbc()
                        .sql(running)
                        .param("sql", sql)
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.sleep(20);
        }
    }
}
