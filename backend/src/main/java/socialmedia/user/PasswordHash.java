package socialmedia.user;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mindrot.jbcrypt.BCrypt;

/** A bcrypt hash as the application's passlib stores it: {@code $2b$12$...}. */
public record PasswordHash(String text) {

    private static final int COST = 12;
    private static final int PREFIX_LENGTH = "$2b$".length();

    /** The only prefix that jbcrypt knows; the algorithm is that of {@code $2b$} and {@code $2y$}. */
    private static final String KNOWN_PREFIX = "$2a$";

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(?:0[4-9]|[12][0-9]|30)\\$[./A-Za-z0-9]{53}");

    /** Hashes a password with a new salt; meant to be slow, about a quarter of a second. */
    public static PasswordHash of(Password password) {
        String hash = BCrypt.hashpw(password.text(), BCrypt.gensalt(COST));
        return new PasswordHash("$2b$" + hash.substring(PREFIX_LENGTH));
    }

    /** What a table holds; empty if that is no bcrypt hash. */
    public static Optional<PasswordHash> find(String stored) {
        return Optional.of(stored).filter(BCRYPT.asMatchPredicate()).map(PasswordHash::new);
    }

    public boolean matches(Password password) {
        return BCrypt.checkpw(password.text(), KNOWN_PREFIX + text.substring(PREFIX_LENGTH));
    }

    @Override
    public String toString() {
        return "***";
    }
}
