package socialmedia.database;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.StatementCallback;

/** Runs statements and tells each of them, its parameters filled in and password hashes masked. */
public final class TracedJdbc extends JdbcTemplate {

    private static final Pattern HASH = Pattern.compile("(\\$2[abxy]?\\$\\d\\d\\$)[./A-Za-z0-9]{53}");

    private final Consumer<String> trace;

    public TracedJdbc(DataSource dataSource, Consumer<String> trace) {
        super(dataSource);
        this.trace = trace;
    }

    @Override
    public <T extends @Nullable Object> T execute(
            PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
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
        if (action instanceof SqlProvider provider && provider.getSql() != null) {
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
