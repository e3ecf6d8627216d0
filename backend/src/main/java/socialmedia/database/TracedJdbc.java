package socialmedia.database;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.StatementCallback;

/** Runs statements and tells each of them, its parameters filled in and password hashes masked. */
public final class TracedJdbc extends JdbcTemplate {

    private static final Pattern HASH = Pattern.compile("(\\$2[abxy]?\\$\\d\\d\\$)[./A-Za-z0-9]{53}");

    private final Supplier<@Nullable Consumer<String>> traces;

    /** @param traces gives where statements are told, or null where nobody asks */
    public TracedJdbc(DataSource dataSource, Supplier<@Nullable Consumer<String>> traces) {
        super(dataSource);
        this.traces = traces;
    }

    @Override
    public <T extends @Nullable Object> T execute(
            PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
        Consumer<String> trace = traces.get();
        if (trace == null) {
            return super.execute(creator, action);
        }
        return super.execute(creator, statement -> {
            try {
                return action.doInPreparedStatement(statement);
            } finally {
                // The driver's own text has the parameters in their places.
                trace.accept(masked(
                        statement.unwrap(java.sql.PreparedStatement.class).toString()));
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T execute(StatementCallback<T> action) {
        Consumer<String> trace = traces.get();
        if (trace != null && action instanceof SqlProvider provider && provider.getSql() != null) {
            trace.accept(masked(provider.getSql()));
        }
        return super.execute(action);
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

    /** Also where a driver shows a statement through a pool's proxy: {@code HikariProxy...@1 wrapping insert ...}. */
    private static String masked(String sql) {
        String bare = sql.replaceFirst("^\\S+ wrapping ", "");
        return HASH.matcher(bare).replaceAll("$1***").stripIndent().strip();
    }
}
