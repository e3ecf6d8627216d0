package socialmedia.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExcerptTest {

    @Test
    void showsWhatStandsAround() {
        assertThat(Excerpt.of("The quick brown fox jumps", "BROWN", 6)).isEqualTo("…quick brown fox j…");
        assertThat(Excerpt.of("brown", "brown", 6)).isEqualTo("brown");
    }

    @Test
    void showsTheBeginningWhereNothingIsFound() {
        assertThat(Excerpt.of("The quick brown fox", "cat", 4)).isEqualTo("The qui…");
        assertThat(Excerpt.of("", "cat", 4)).isEmpty();
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(Excerpt.of("😀a😀", "a", 1)).isEqualTo("😀a…");
    }
}
