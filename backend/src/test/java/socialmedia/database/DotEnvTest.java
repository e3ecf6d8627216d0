package socialmedia.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.failure.OperatorFailure;

final class DotEnvTest {

    @Test
    void readsWhatPydanticSettingsReads() {
        String text = """
                \uFEFF# the application's settings
                DATABASE_HOSTNAME=localhost
                export DATABASE_PORT = 5433   # not the usual one

                database_username = 'ana lee'
                DATABASE_PASSWORD="a#b\\"c\\n"
                SECRET_KEY=abc#def
                EMPTY=
                SINGLE='no \\n escape, but it\\'s one'
                """;

        assertThat(read(text))
                .containsEntry("DATABASE_HOSTNAME", "localhost")
                .containsEntry("DATABASE_PORT", "5433")
                .containsEntry("DATABASE_USERNAME", "ana lee")
                .containsEntry("DATABASE_PASSWORD", "a#b\"c\n")
                .containsEntry("SECRET_KEY", "abc#def")
                .containsEntry("EMPTY", "")
                .containsEntry("SINGLE", "no \\n escape, but it's one");
    }

    @Test
    void letsTheLastOfTwoLinesWin() {
        assertThat(read("A=1\r\nA=2\r\n")).containsExactly(Map.entry("A", "2"));
    }

    @Test
    void keepsAQuotedValueOfSeveralLinesTogether() {
        assertThat(read("A=\"one\ntwo\"\nB=3")).containsEntry("A", "one\ntwo").containsEntry("B", "3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A=1\\nB='open | 2", "A=1\\n=x | 2", "A=\"x\" y | 1", "\\n\\nA='x' 'y' | 3"})
    void namesTheLineThatItCannotReadAndNotWhatStandsThere(String text, int line) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        OperatorFailure.class,
                        e -> assertThat(e.details().place()).hasToString(".env:" + line))
                .message()
                .doesNotContain("open");
    }

    private static Map<String, String> read(String text) {
        return DotEnv.parse(".env", text);
    }
}
