package socialmedia.environment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseRefusal;

/**
 * What an operator marked a database as.
 *
 * @param production whether harm wants a typed name
 * @param readOnly whether data commands are refused
 * @param at when it was marked
 */
public record EnvironmentMark(
        String name,
        boolean production,
        boolean readOnly,
        Instant at,
        @Nullable String osUser) {

    /**
     * The mark of a database, read on a connection of its own.
     *
     * @throws socialmedia.failure.OperatorFailure (unavailable) if the role may not know
     */
    public static Optional<EnvironmentMark> find(Connections connections) {
        try (Connection connection = connections.open()) {
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, false));
            return Optional.ofNullable(new FactsReader().read(database).mark());
        } catch (SQLException e) {
            throw DatabaseRefusal.explain(e);
        }
    }
}
