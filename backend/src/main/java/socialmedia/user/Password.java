package socialmedia.user;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** A password in plain text, which nothing prints by accident; bcrypt can take all of it. */
public record Password(String text) {

    /** Bcrypt looks at no more than these, and what is cut off in silence protects nobody. */
    private static final int MOST_BYTES = 72;

    private static final int GENERATED_LENGTH = 20;

    /** Without letters and digits that are mistaken for others. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /**
     * Checks it.
     *
     * @throws OperatorFailure (usage) if it is empty, holds a NUL, or is longer than bcrypt can take
     */
    public Password {
        if (text.isEmpty()) {
            throw new OperatorFailure(Kind.USAGE, "the password is empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new OperatorFailure(
                    Kind.USAGE, "the password holds a NUL character, at which bcrypt would stop reading");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "the password has " + bytes + " bytes, and bcrypt reads no more than " + MOST_BYTES,
                    "a shorter one; the rest would not protect anything");
        }
    }

    /** A new one, of 116 random bits. */
    public static Password generate() {
        return new Password(new SecureRandom()
                .ints(GENERATED_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return "***";
    }
}
