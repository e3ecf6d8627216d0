package socialmedia.user;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes password hashes that are well-formed and that no known password matches. */
public final class StandIn {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String BCRYPT = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 23;

    private final SecureRandom random;

    public StandIn(SecureRandom random) {
        this.random = random;
    }

    /** Salt and hash are random bytes in bcrypt's own base 64, so that the bits left over at their ends are zero. */
    public String next() {
        return "$2b$12$" + encoded(SALT_BYTES) + encoded(HASH_BYTES);
    }

    private String encoded(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        Base64.getEncoder()
                .withoutPadding()
                .encodeToString(bytes)
                .chars()
                .forEach(letter -> text.append(BCRYPT.charAt(BASE64.indexOf(letter))));
        return text.toString();
    }
}
