package socialmedia.environment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks a database as what it is. */
public final class EnvironmentMarking {

    private final JdbcClient database;

    public EnvironmentMarking(JdbcClient database) {
        this.database = database;
    }

    /**
     * Replaces the mark; inside a transaction.
     *
     * @param readOnly null leaves it as it is
     */
    public void mark(String name, boolean production, @Nullable Boolean readOnly, @Nullable String osUser) {
        database.sql("""
                        insert into admin_shell.environment as e (name, production, read_only, os_user)
                        values (:name, :production, coalesce(:read_only::boolean, false), :os_user)
                        on conflict (only_one) do update set name = excluded.name, production = excluded.production,
                            read_only = coalesce(:read_only::boolean, e.read_only), at = now(), os_user = excluded.os_user,
                            database_role = current_user
                        """)
                .param("name", name)
                .param("production", production)
                .param("read_only", readOnly)
                .param("os_user", osUser)
                .update();
    }
}
