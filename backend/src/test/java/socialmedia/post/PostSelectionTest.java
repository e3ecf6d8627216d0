package socialmedia.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.testing.SocialMediaDatabase;

final class PostSelectionTest {

    private static SocialMediaDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = SocialMediaDatabase.atHead().filled(3);
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void keepsTheOrderAndNamesEachOnce() {
        assertThat(resolve("4", "1-2", "2", "5-99")).containsExactly(4, 1, 2, 5, 6);
        assertThat(resolve()).isEmpty();
    }

    @Test
    void namesWhatThereIsNot() {
        assertThatThrownBy(() -> resolve("1", "7", "50-60")).hasMessage("there is no post 7, 50-60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-", "5-", "-5", "5-4", "1-2-3", "+1", "2147483648", "99999999999", "a", "1 ", "٣"})
    void knowsNoOtherWords(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> PostSelector.parse(word));
    }

    private static List<Integer> resolve(String... words) {
        return new PostSelection(database.jdbc())
                .resolve(Stream.of(words).map(PostSelector::parse).toList());
    }
}
