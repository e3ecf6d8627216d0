package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.RevisionTarget.Anchor;

final class RevisionTargetTest {

    @ParameterizedTest
    @CsvSource({
        "head, HEAD, '', 0",
        "heads, HEAD, '', 0",
        "HEAD, HEAD, '', 0",
        "base, BASE, '', 0",
        "0, BASE, '', 0",
        "current, CURRENT, '', 0",
        "+2, CURRENT, '', 2",
        "-1, CURRENT, '', -1",
        "head-2, HEAD, '', -2",
        "base+3, BASE, '', 3",
        "current-1, CURRENT, '', -1",
        "6, NUMBER, 6, 0",
        "V6, NUMBER, 6, 0",
        "v6, NUMBER, 6, 0",
        "108, NUMBER, 108, 0",
        "b1c66d590ccf, ID, b1c66d590ccf, 0",
        "B1C6, ID, b1c6, 0",
        "108e, ID, 108e, 0",
        "123456789012, ID, 123456789012, 0",
        "b1c66d590ccf+1, ID, b1c66d590ccf, 1",
        "b1c6-2, ID, b1c6, -2"
    })
    void readsEveryWayToNameARevision(String text, Anchor anchor, String name, int offset) {
        assertThat(RevisionTarget.parse(text)).isEqualTo(new RevisionTarget(text, anchor, name, offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+0", "-0", "head-0", "base+0", "b1c6+00"})
    void refusesAStepOfNothing(String text) {
        assertThatThrownBy(() -> RevisionTarget.parse(text))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage(text + " is no step; say current to stay where you are");
    }

    @Test
    void refusesAnEmptyWord() {
        assertThatThrownBy(() -> RevisionTarget.parse(" "))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("a revision is empty");
    }
}
