package socialmedia.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlProvider;

/**
 * Runs statements and tells each of them, its parameters filled in and password hashes masked. Of one that begins with a
 * comment, which the console asks for its own sake, only that is told.
 */
public final class TracedJdbc extends JdbcTemplate {

    private static final Pattern HASH = Pattern.compile("(\\$2[abxy]?\\$\\d\\d\\$)[./A-Za-z0-9]{53}");

    private final Supplier<@Nullable Consumer<String>> traces;

    /** @param traces gives where statements are told, or null where nobody asks */
    public TracedJdbc(DataSource dataSource, Supplier<@Nullable Consumer<String>> traces) {
        super(dataSource);
        this.traces = traces;
    }

    /** Spring comes by here after each statement, however it was run and ended. */
    @Override
    protected void handleWarnings(Statement statement) throws SQLException {
        trace(statement);
        super.handleWarnings(statement);
    }

    /** The driver's own text has the parameters in their places. */
    private void trace(Statement statement) {
        Consumer<String> trace = traces.get();
        if (trace == null || !(statement instanceof PreparedStatement prepared)) {
            return;
        }
        try {
            trace.accept(titled(masked(prepared.unwrap(PreparedStatement.class).toString())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has no parameters is sent as it is. */
    @Override
    public void execute(String sql) {
        Consumer<String> trace = traces.get();
        if (trace != null) {
            trace.accept(masked(sql));
        }
        super.execute(sql);
    }

    /** COPY does not go through a statement. */
    @Override
    public <T extends @Nullable Object> T execute(ConnectionCallback<T> action) {
        Consumer<String> trace = traces.get();
        if (trace != null && action instanceof SqlProvider provider && provider.getSql() != null) {
            trace.accept(masked(provider.getSql()));
        }
        return super.execute(action);
    }

    private static String titled(String sql) {
        return sql.startsWith("--") ? sql.lines().findFirst().orElseThrow() : sql;
    }

    /** Also where a driver shows a statement through a pool's proxy: {@code HikariProxy...@1 wrapping insert ...}. */
    private static String masked(String sql) {
        String bare = sql.replaceFirst("^\\S+ wrapping ", "");
        return HASH.matcher(bare).replaceAll("$1***").stripIndent().strip();
    }
}
