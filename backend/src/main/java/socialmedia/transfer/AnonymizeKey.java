package socialmedia.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** The secret that decides which fake stands for what: exports with the same one agree, and without it nobody can try values. */
public final class AnonymizeKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;
    private static final int LONGEST_FILE = 1 << 16;

    private final SecretKeySpec key;

    private AnonymizeKey(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** One that nobody has used before or can use again. */
    public static AnonymizeKey random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new AnonymizeKey(secret);
    }

    /**
     * A text as the secret; white space around it does not count, so that an editor's last line end changes nothing.
     *
     * @param source where it is from, for messages
     * @throws OperatorFailure (usage) if it is shorter than 16 bytes
     */
    public static AnonymizeKey of(String text, String source) {
        byte[] secret = text.strip().getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    source + ": a secret of at least " + SHORTEST + " characters is wanted",
                    "`head -c 32 /dev/urandom | base64` makes one");
        }
        return new AnonymizeKey(secret);
    }

    /**
     * The secret in a file.
     *
     * @throws OperatorFailure (usage) if it cannot be read, or is none
     */
    public static AnonymizeKey read(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new OperatorFailure(Kind.USAGE, file + ": this is too long for a secret", "name the right file");
            }
            return of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), file.toString());
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, file + " cannot be read: " + FileProblem.reason(e));
        }
    }

    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
