package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.PasslibProgram;

final class PasswordHashTest {

    private static final String CHEAP_SALT = "04$abcdefghijklmnopqrstuu";

    @Test
    void storesWhatTheApplicationStores() {
        PasswordHash hash = PasswordHash.of(new Password("correct horse"));

        assertThat(hash.text()).matches("\\$2b\\$12\\$[./A-Za-z0-9]{53}");
        assertThat(hash.matches(new Password("correct horse"))).isTrue();
        assertThat(hash.matches(new Password("correct horsf"))).isFalse();
        assertThat(hash.toString()).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2y$"})
    void readsEachOfTheThreePrefixes(String prefix) {
        String stored = prefix
                + org.mindrot.jbcrypt.BCrypt.hashpw("correct horse", "$2a$" + CHEAP_SALT)
                        .substring(4);

        PasswordHash hash = PasswordHash.find(stored).orElseThrow();

        assertThat(hash.matches(new Password("correct horse"))).isTrue();
        assertThat(hash.matches(new Password("Correct horse"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "$2x$04$", "$2b$31$", "$1$abc"})
    void findsNoHashInOtherText(String text) {
        String stored = text.endsWith("$") ? text + "a".repeat(53) : text;

        assertThat(PasswordHash.find(stored)).isEmpty();
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(new Password("ä".repeat(36)).text()).hasSize(36);
        assertThat(refused("ä".repeat(36) + "x"))
                .isEqualTo("the password has 73 bytes, and bcrypt reads no more than 72");
        assertThat(refused("secret\0more"))
                .isEqualTo("the password holds a NUL character, at which bcrypt would stop reading");
        assertThat(refused("")).isEqualTo("the password is empty");
    }

    @Test
    void generatesAnotherPasswordEachTime() {
        Password first = Password.generate();

        assertThat(first.text()).matches("[a-zA-Z2-9]{20}");
        assertThat(first).isNotEqualTo(Password.generate()).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "pässwörd ☂ 😀", "72"})
    void understandsTheApplicationAndIsUnderstood(String word) {
        assumeThat(PasslibProgram.isInstalled()).isTrue();
        String password = word.equals("72") ? "0123456789".repeat(7) + "ab" : word;

        assertThat(PasslibProgram.verify(
                        password, PasswordHash.of(new Password(password)).text()))
                .isTrue();
        PasswordHash theirs = PasswordHash.find(PasslibProgram.hash(password)).orElseThrow();
        assertThat(theirs.text()).startsWith("$2b$12$");
        assertThat(theirs.matches(new Password(password))).isTrue();
        assertThat(theirs.matches(new Password("another"))).isFalse();
    }

    private static String refused(String text) {
        OperatorFailure failure = catchThrowableOfType(OperatorFailure.class, () -> new Password(text));
        assertThat(failure.kind()).isEqualTo(Kind.USAGE);
        return String.valueOf(failure.getMessage());
    }
}
