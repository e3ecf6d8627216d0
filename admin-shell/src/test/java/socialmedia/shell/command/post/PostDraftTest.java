package socialmedia.shell.command.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostDraftTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "two\nlines", "\nbegins empty", "ends\n", "\n", "a\r\nb\r\n", "  \t"})
    void comesBackAsItWas(String content) {
        PostDraft draft = new PostDraft("Title", content);

        assertThat(PostDraft.parse(draft.text())).isEqualTo(draft);
    }

    @Test
    void bearsWithMissingLines() {
        assertThat(PostDraft.parse("Title")).isEqualTo(new PostDraft("Title", ""));
        assertThat(PostDraft.parse("Title\ntext\n")).isEqualTo(new PostDraft("Title", "text"));
        assertThat(PostDraft.parse("")).isEqualTo(new PostDraft("", ""));
    }

    @Test
    void holdsNoTitleOfTwoLines() {
        assertThatThrownBy(() -> new PostDraft("two\nlines", "").text())
                .hasMessageStartingWith("the title has a line break");
    }
}
