package socialmedia.user;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Emails that a half-typed one may become. */
public final class UserSuggestions {

    private static final int MOST = 50;

    private final JdbcClient database;

    public UserSuggestions(JdbcClient database) {
        this.database = database;
    }

    /**
     * At most 50 that begin with exactly this text, in the database's order.
     *
     * <p>Read from users_email_key in its own order, whatever the collation, since every text stands behind its beginning.
     * Where a collation mixes others in between (upper and lower case), the first 1,000 are looked at.
     */
    public List<String> beginningWith(String typed) {
        return database.sql("""
                        select email
                        from (select email from users where email >= :typed order by email limit 1000) as following
                        where left(email, length(:typed)) = :typed
                        order by email
                        limit :most
                        """)
                .param("typed", typed)
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
