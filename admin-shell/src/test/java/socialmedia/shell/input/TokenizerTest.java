package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    a b  c            | a,b,c
                    'a b' c           | a b,c
                    "a b" c           | a b,c
                    a\\ b             | a b
                    it"'"s            | it's
                    'say "hi"'        | say "hi"
                    "say \\"hi\\""    | say "hi"
                    "a\\nb"           | a\\nb
                    '\\n'             | \\n
                    pre'mid'"post"    | premidpost
                    --title="a b"     | --title=a b
                    wow!! !1 "!!"     | wow!!,!1,!!
                    $HOME "$x" `ls`   | $HOME,$x,`ls`
                    a;b &c >d *        | a;b,&c,>d,*
                    ünï 漢字 🙂        | ünï,漢字,🙂
                    """)
    void takesALineApart(String line, String words) {
        assertThat(texts(line)).containsExactly(words.split(","));
    }

    @Test
    void keepsAnEmptyWord() {
        assertThat(texts("--title \"\" ''")).containsExactly("--title", "", "");
    }

    @Test
    void takesAHashAsACommentOnlyWhereAWordBegins() {
        assertThat(texts("upgrade head # go on")).containsExactly("upgrade", "head");
        assertThat(texts("# nothing")).isEmpty();
        assertThat(texts("a#b '#c' \\#d")).containsExactly("a#b", "#c", "#d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t \t", "# only this", "\n\n"})
    void findsNoWordsInABlankLine(String line) {
        assertThat(texts(line)).isEmpty();
    }

    @Test
    void knowsWhichWordsAreQuoted() {
        List<Token> tokens = Tokenizer.typed("'-v' \"-v\" \\-v -v --t='x'");

        assertThat(tokens).extracting(Token::quoted).containsExactly(true, true, true, false, false);
        assertThat(tokens).extracting(Token::looksLikeOption).containsExactly(false, false, false, true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.5", "-10", "-.5", "-3:current", "+2", "-", "", "a-b", "7"})
    void neverTakesNumbersForOptions(String word) {
        assertThat(Token.argument(word).looksLikeOption()).isFalse();
    }

    @Test
    void countsColumnsInCharacters() {
        List<Token> tokens = Tokenizer.typed("🙂🙂 b\tc");

        assertThat(tokens).extracting(Token::column).containsExactly(1, 4, 6);
        assertThat(tokens).extracting(Token::line).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    echo 'abc         | 6  | this ' is not closed on its line
                    echo "abc         | 6  | this " is not closed on its line
                    echo a"b c        | 7  | this " is not closed on its line
                    echo abc\\        | 9  | nothing follows the \\ at the end
                    """)
    void namesTheColumnOfWhatCannotBeRead(String line, int column, String message) {
        assertThatExceptionOfType(UnreadableLine.class)
                .isThrownBy(() -> Tokenizer.typed(line))
                .satisfies(failure -> assertThat(failure.column()).isEqualTo(column))
                .withMessage(message);
    }

    @Test
    void goesOnWithTheNextLineAfterABackslash() {
        assertThat(script("upgrade \\\n  head\nfoo\\\nbar\r\n  # no\r\n\r\nlast \\\r\n one"))
                .containsExactly(
                        List.of("upgrade", "head"), List.of("foobar"), List.of(), List.of(), List.of("last", "one"));
    }

    @Test
    void keepsTheLineOfAContinuedWord() {
        Tokenizer tokenizer = Tokenizer.script("upgrade \\\n  head");

        assertThat(tokenizer.nextLine().get(1)).isEqualTo(new Token("head", false, 2, 3));
    }

    @Test
    void endsAQuoteOnItsLine() {
        Tokenizer tokenizer = Tokenizer.script("ok\necho 'a\nb'");
        tokenizer.nextLine();

        assertThatExceptionOfType(UnreadableLine.class)
                .isThrownBy(tokenizer::nextLine)
                .satisfies(failure -> assertThat(failure.line()).isEqualTo(2));
    }

    @Test
    void keepsDollarsForVariablesInScriptsAlone() {
        assertThat(script("echo '$X' \\$X \"\\$X\" $ 5$ $5"))
                .containsExactly(List.of("echo", "$X", "$X", "$X", "$", "5$", "$5"));
        for (String variable : List.of("$X", "${X}", "\"$X\"", "$(x)", "a$x")) {
            assertThatExceptionOfType(UnreadableLine.class)
                    .isThrownBy(() -> script("echo " + variable))
                    .withMessageContaining("no variables");
        }
    }

    @Test
    void leavesArgumentsAsTheyAre() {
        assertThat(Tokenizer.arguments(List.of("two words", "", "'x'", "#", "\\")))
                .extracting(Token::text)
                .containsExactly("two words", "", "'x'", "#", "\\");
    }

    private static List<String> texts(String line) {
        return Tokenizer.typed(line).stream().map(Token::text).toList();
    }

    private static List<List<String>> script(String text) {
        Tokenizer tokenizer = Tokenizer.script(text);
        List<List<String>> lines = new ArrayList<>();
        while (tokenizer.hasMore()) {
            lines.add(tokenizer.nextLine().stream().map(Token::text).toList());
        }
        return lines;
    }
}
