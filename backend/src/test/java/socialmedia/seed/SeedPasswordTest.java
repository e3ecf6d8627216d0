package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import socialmedia.user.Password;
import socialmedia.user.PasswordHash;

final class SeedPasswordTest {

    @Test
    void theHashIsThatOfThePassword() {
        assertThat(PasswordHash.find(SeedPassword.HASH))
                .hasValueSatisfying(hash -> assertThat(hash.matches(new Password(SeedPassword.TEXT)))
                        .isTrue());
    }

    @Test
    void theSaltNamesTheVersionAndTheCostIsThatOfTheApplication() {
        assertThat(SeedPassword.HASH).startsWith("$2b$12$socialmedia.seed.v" + SeedRows.VERSION + "...");
    }
}
