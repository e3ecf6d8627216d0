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

        assertThat(tokenizer.nextLine().get(1).written()).isEqualTo(new Token("head", false, 2, 3));
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
    void keepsDollarsThatBeginNoVariable() {
        assertThat(script("echo '$X' \\$X \"\\$X\" $ 5$ $5 \"$\" $$"))
                .containsExactly(List.of("echo", "$X", "$X", "$X", "$", "5$", "$5", "$", "$$"));
    }

    @Test
    void readsVariablesInScripts() {
        Variables variables = new Variables(List.of(new Assignment("X", "a b"), new Assignment("EMPTY", "")));
        Tokenizer tokenizer = Tokenizer.script("$X \"<$X>\" pre${X}post $EMPTY ${EMPTY:-none} ${NO:-$X!} "
                + "${NO:-'c d'\\}} \"${NO:-it's}\" ${NO:-} '$X'\"$X\" $X_");
        variables.set("X_", "other");

        assertThat(tokenizer.nextLine())
                .extracting(word -> word.in(variables).text())
                .containsExactly(
                        "a b", "<a b>", "prea bpost", "", "none", "a b!", "c d}", "it's", "", "$Xa b", "other");
    }

    @Test
    void readsACaptureAsOneWord() {
        ScriptWord capture = Tokenizer.script("id=$( user create 'a)' \\) \\\n --format ids ) # then")
                .nextLine()
                .get(0);

        assertThat(capture.leadingText()).isEqualTo("id=");
        assertThat(capture.captured())
                .extracting(ScriptWord::leadingText)
                .containsExactly("user", "create", "a)", ")", "--format", "ids");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    echo $(x)             | 6  | $( stands only in NAME=$(COMMAND)
                    echo "$(x)"           | 7  | $( stands only in NAME=$(COMMAND)
                    x="$(x)"              | 4  | $( stands only in NAME=$(COMMAND)
                    echo --title=$(x)     | 14 | $( stands only in NAME=$(COMMAND)
                    echo ${}              | 6  | a variable is written $NAME, ${NAME} or ${NAME:-default}
                    echo ${X-y}           | 6  | a variable is written $NAME, ${NAME} or ${NAME:-default}
                    echo a${X             | 7  | a variable is written $NAME, ${NAME} or ${NAME:-default}
                    echo ${X:-y           | 6  | this ${ is not closed on its line
                    echo "${X:-y"         | 7  | this ${ is not closed on its line
                    echo $é               | 6  | the name of a variable has letters a to z, digits and _
                    x=$(echo a            | 3  | this $( is not closed on its line
                    x=$(echo a # )        | 3  | this $( is not closed on its line
                    x=$(echo a)b          | 12 | nothing can follow the ) of a capture
                    x=$()                 | 3  | $() has no command
                    x=$(echo y=$(echo a)) | 10 | a capture cannot stand in another
                    """)
    void namesTheColumnOfAVariableThatCannotBeRead(String line, int column, String message) {
        assertThatExceptionOfType(UnreadableLine.class)
                .isThrownBy(() -> script(line + "\necho next"))
                .satisfies(failure -> assertThat(failure.line()).isEqualTo(1))
                .satisfies(failure -> assertThat(failure.column()).isEqualTo(column))
                .withMessage(message);
    }

    @Test
    void goesOnAfterALineThatCannotBeRead() {
        Tokenizer tokenizer = Tokenizer.script("echo 'a\necho $(x) \\\n c\nlast");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(UnreadableLine.class).isThrownBy(tokenizer::nextLine);
            tokenizer.skipLine();
        }

        assertThat(tokenizer.nextLine()).extracting(ScriptWord::leadingText).containsExactly("last");
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
            lines.add(tokenizer.nextLine().stream().map(ScriptWord::leadingText).toList());
        }
        return lines;
    }
}
