package socialmedia.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.input.Quoting;
import socialmedia.shell.input.Token;
import socialmedia.shell.input.Tokenizer;

final class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "echo a  b",
                "echo 'a b' \"c \\\" d\" e\\ f",
                "echo '' \"\"",
                "echo a'b'\"c\"d",
                "echo a # comment 'open",
                "echo a#b",
                "echo \\\n b",
                "echo 'a\nb'",
                "echo \"\\x \\\\ \\$\"",
                "echo wow!! $X",
                "echo a\u2003b",
                "echo 'it'\\''s'"
            })
    void seesTheWordsThatTheTokenizerReads(String text) {
        assertThat(TypedText.of(text).words().stream().map(TypedWord::text))
                .containsExactlyElementsOf(
                        Tokenizer.typed(text).stream().map(Token::text).toList());
        assertThat(TypedText.of(text).open()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo 'a", "echo \"a\\\"", "echo a\\", "echo \\\n"})
    void knowsThatTheLineGoesOn(String text) {
        assertThat(TypedText.of(text).open()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "big bob",
                "it's",
                "a \"b\"",
                "it's \"$5\" `x` \\n",
                "",
                "#1",
                "a\nb",
                "ö 漢",
                "back\\slash"
            })
    void quotesSoThatTheTokenizerReadsItBack(String word) {
        assertThat(Tokenizer.typed(Quoting.of(word)).stream().map(Token::text)).containsExactly(word);
    }

    @Test
    void knowsTheWordAtTheCursorWhereAQuoteIsOpen() {
        CompletingParsedLine line = new WordsParser().parse("run 'big b", 10, ParseContext.COMPLETE);

        assertThat(line.words()).isEqualTo(List.of("run", "big b"));
        assertThat(line.word()).isEqualTo("big b");
        assertThat(line.rawWordCursor()).isEqualTo(6);
        assertThat(line.rawWordLength()).isEqualTo(6);
        assertThat(line.escape("big bob.txt", true)).hasToString("'big bob.txt'");
    }

    @Test
    void beginsAnEmptyWordAfterABlank() {
        CompletingParsedLine line = new WordsParser().parse("local ", 6, ParseContext.COMPLETE);

        assertThat(line.words()).isEqualTo(List.of("local", ""));
        assertThat(line.wordIndex()).isEqualTo(1);
    }
}
