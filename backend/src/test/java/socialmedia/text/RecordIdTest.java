package socialmedia.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordIdTest {

    @Test
    void readsAnId() {
        assertThat(RecordId.parse("42")).isEqualTo(42);
        assertThat(RecordId.parse("2147483647")).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+1", "2147483648", "99999999999", "1-2", "ana", "٣"})
    void refusesOtherWords(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordId.parse(word))
                .withMessage("an id (a whole number from 1 to 2147483647)");
    }
}
