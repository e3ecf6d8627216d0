package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mindrot.jbcrypt.BCrypt;

final class StandInTest {

    /** The letters at the ends of salt and hash stand for fewer bits: passlib is strict about the others. */
    @RepeatedTest(20)
    void makesStandInsThatAreWellFormed() {
        String standIn = new StandIn(new SecureRandom()).next();

        assertThat(standIn).matches("\\$2b\\$12\\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{30}[.CGKOSWaeimquy26]");
    }

    @Test
    void makesStandInsThatAPasswordCanBeCheckedAgainst() {
        String standIn = new StandIn(new SecureRandom()).next();

        assertThat(BCrypt.checkpw("password", standIn.replace("$2b$12$", "$2a$04$")))
                .isFalse();
    }
}
