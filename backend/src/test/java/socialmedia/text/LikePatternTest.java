package socialmedia.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LikePatternTest {

    @Test
    void takesTheSignsOfLikeAsTheyAre() {
        assertThat(LikePattern.containing("50%_\\*")).isEqualTo("%50\\%\\_\\\\*%");
    }

    @Test
    void knowsWildcards() {
        assertThat(LikePattern.of("a*_?")).isEqualTo("a%\\__");
        assertThat(LikePattern.of("a_b")).isEqualTo("%a\\_b%");
    }
}
