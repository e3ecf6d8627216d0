package socialmedia.shell.config;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import socialmedia.database.ConnectionPool;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.TracedJdbc;
import socialmedia.journal.JournaledDatabase;
import socialmedia.migration.history.Operator;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** The databases that data commands have open: a connection for one command, a pool each for the lines of scripts and sessions. */
public final class JournaledDatabases implements AutoCloseable {

    private final Function<Words, Connections> connections;
    private final Operator operator;
    private final Map<DatabaseSettings, JournaledDatabase> open = new HashMap<>();
    private final Map<DatabaseSettings, DataSource> sources = new HashMap<>();
    private @Nullable Consumer<String> trace;
    private boolean many;

    public JournaledDatabases(Function<Words, Connections> connections, Operator operator) {
        this.connections = connections;
        this.operator = operator;
    }

    /** More than one command is to come. */
    void keepOpen() {
        many = true;
    }

    /** The database that the words name; under {@code --show-sql} its statements are shown on the screen. */
    public JournaledDatabase get(Words words, Screen screen) {
        trace = words.has(GlobalOptions.SHOW_SQL) ? screen::warning : null;
        many |= words.origin().place() != null;
        Connections to = connections.apply(words);
        return open.computeIfAbsent(to.settings(), settings -> new JournaledDatabase(template(to), operator));
    }

    private JdbcTemplate template(Connections to) {
        DataSource source = many ? ConnectionPool.pooled(to) : ConnectionPool.single(to);
        sources.put(to.settings(), source);
        return new TracedJdbc(source, () -> trace);
    }

    @Override
    public void close() {
        sources.values().forEach(JournaledDatabases::close);
    }

    private static void close(DataSource source) {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        } else if (source instanceof SingleConnectionDataSource single) {
            single.destroy();
        }
    }
}
