package socialmedia.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;

/** Reads users; below the revision that brings phone numbers they have none. */
public final class UserRepository {

    private final JdbcClient database;
    private final DatabaseFacts facts;

    public UserRepository(JdbcClient database, DatabaseFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    /** The users with these ids, in the order given; those that there are not are left out. */
    public List<User> get(List<Integer> ids) {
        return database.sql("""
                        select u.id, u.email, u.created_at, %s as phone_number
                        from unnest(:ids::integer[]) with ordinality as wanted (id, position)
                        join users u on u.id = wanted.id
                        order by wanted.position
                        """.formatted(phoneNumber()))
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, number) -> user(row))
                .list();
    }

    private String phoneNumber() {
        return facts.hasPhoneNumbers() ? "u.phone_number" : "null::text";
    }

    static User user(ResultSet row) throws SQLException {
        return new User(
                row.getInt("id"),
                row.getString("email"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("phone_number"));
    }
}
