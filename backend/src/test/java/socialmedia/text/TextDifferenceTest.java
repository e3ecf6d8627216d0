package socialmedia.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextDifferenceTest {

    @Test
    void namesTheLinesThatDiffer() {
        assertThat(TextDifference.of("a\nb\nc\nd", "a\nx\nc\ny\nd")).isEqualTo("- b\n+ x\n+ y");
    }

    @Test
    void leavesOutWhatIsTheSameAtBothEnds() {
        String many = "same\n".repeat(100_000);

        assertThat(TextDifference.of(many + "old\n" + many, many + "new\n" + many))
                .isEqualTo("- old\n+ new");
        assertThat(TextDifference.of(many, many)).isEmpty();
    }
}
