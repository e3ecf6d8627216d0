package socialmedia.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest actions of the journal, to choose from. */
public final class ActionSuggestions {

    private static final int MOST = 50;

    private final JdbcClient database;

    public ActionSuggestions(JdbcClient database) {
        this.database = database;
    }

    /**
     * An action to choose.
     *
     * @param command its first 60 characters
     */
    public record Suggested(long id, String command) {}

    /** At most 50; none where there is no journal yet. */
    public List<Suggested> newest() {
        boolean exists = database.sql("select to_regclass('admin_shell.action') is not null")
                .query(Boolean.class)
                .single();
        return !exists
                ? List.of()
                : database.sql("""
                        select id, left(command, 60) as command
                        from admin_shell.action
                        order by id desc
                        limit :most
                        """).param("most", MOST).query(Suggested.class).list();
    }
}
