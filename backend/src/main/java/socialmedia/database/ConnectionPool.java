package socialmedia.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import socialmedia.failure.OperatorFailure;

/** The connections that data commands share: one for a single command, a pool for scripts and sessions. */
public final class ConnectionPool {

    private static final int MOST = 2;
    private static final long PATIENCE_MILLISECONDS = 12_000;

    private ConnectionPool() {}

    /**
     * One connection, opened at once and closed with the process: no pool has to be loaded for one command.
     *
     * @throws OperatorFailure (unavailable) if the server cannot be reached or does not let us in
     */
    public static DataSource single(Connections connections) {
        try {
            Connection connection = new ConnectionSource(connections).getConnection();
            return new SingleConnectionDataSource(connection, false);
        } catch (SQLException e) {
            throw DatabaseRefusal.explain(e);
        }
    }

    /**
     * A pool; connections that broke while they were idle are replaced.
     *
     * @throws OperatorFailure (unavailable) if the server cannot be reached or does not let us in
     */
    public static HikariDataSource pooled(Connections connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new ConnectionSource(connections));
        config.setPoolName("admin-shell");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof OperatorFailure failure ? failure : e;
        }
    }
}
