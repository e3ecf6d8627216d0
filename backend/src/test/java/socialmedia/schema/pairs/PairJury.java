package socialmedia.schema.pairs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;

/** Judges many pairs on one server, a few at a time; the roles that they grant to are there while it does. */
final class PairJury {

    private static final List<String> ROLES = List.of("pair_reader", "pair_writer", "pair_owner");
    private static final int AT_ONCE = 2;

    private final Connections server;
    private final PairJudge judge;

    PairJury(Connections server, @Nullable PgDumpOracle oracle) {
        this.server = server;
        this.judge = new PairJudge(server, oracle);
    }

    /** The pairs that this server takes. */
    List<SchemaPair> fitting(Collection<SchemaPair> pairs) throws SQLException {
        try (Connection connection = server.open()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            Set<String> extensions = new HashSet<>(texts(connection, "select name from pg_available_extensions"));
            return pairs.stream()
                    .filter(pair ->
                            pair.since() <= version && (pair.needs() == null || extensions.contains(pair.needs())))
                    .toList();
        }
    }

    /** Two verdicts a pair, in the order of the pairs; the listener is told of each pair as soon as it is judged. */
    List<PairVerdict> judge(Collection<SchemaPair> pairs, Consumer<List<PairVerdict>> listener) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            makeRoles();
            List<Callable<List<PairVerdict>>> tasks = new ArrayList<>();
            pairs.forEach(pair -> tasks.add(() -> {
                List<PairVerdict> verdicts = judge.judge(pair);
                listener.accept(verdicts);
                return verdicts;
            }));
            List<PairVerdict> verdicts = new ArrayList<>();
            for (Future<List<PairVerdict>> verdict : threads.invokeAll(tasks)) {
                verdicts.addAll(verdict.get());
            }
            return verdicts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        } finally {
            threads.shutdown();
            dropRoles();
        }
    }

    private void makeRoles() throws SQLException {
        try (Connection connection = server.open()) {
            List<String> there = texts(connection, "select rolname from pg_roles");
            for (String role : ROLES) {
                if (!there.contains(role)) {
                    Scripts.run(connection, "create role " + role);
                }
            }
        }
    }

    private void dropRoles() throws SQLException {
        try (Connection connection = server.open()) {
            for (String role : ROLES) {
                Scripts.run(connection, "drop role if exists " + role);
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
