package socialmedia.migration.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.migration.check.PythonAssignments.Value;

/** Alembic's two assignments, in all the manners that its templates and people write them. */
final class PythonAssignmentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            down_revision = "a1"                                        ~ [a1]
            down_revision = 'a1'  # a comment with "quotes"             ~ [a1]
            down_revision=None                                          ~ []
            down_revision: str = 'a1'                                   ~ [a1]
            down_revision: Union[str, None] = None                      ~ []
            down_revision: Union[str, Sequence[str], None] = ("a1", 'b2') ~ [a1, b2]
            down_revision: "str | None" = "a1"                          ~ [a1]
            down_revision = ["a1", "b2",]                               ~ [a1, b2]
            down_revision = "a1", "b2"                                  ~ [a1, b2]
            down_revision = ("a1")                                      ~ [a1]
            down_revision = ("a" "1")                                   ~ [a1]
            down_revision = r'a1'                                       ~ [a1]
            down_revision = u"a1"; branch_labels = None                 ~ [a1]
            down_revision = ()                                          ~ []
            """)
    void readsWhatItWasGiven(String line, String strings) {
        Value value = Objects.requireNonNull(PythonAssignments.read(line + "\n").get("down_revision"));

        assertThat(value.isLiteral()).isTrue();
        assertThat(value.strings().toString()).isEqualTo(strings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            down_revision = PARENT
            down_revision = make("a1")
            down_revision = "a1" if x else None
            """)
    void knowsWhatHasToBeComputed(String line) {
        assertThat(PythonAssignments.read(line).get("down_revision"))
                .isNotNull()
                .extracting(Value::isLiteral)
                .isEqualTo(false);
    }

    @Test
    void readsAWholeFileOfAlembics() {
        Map<String, Value> values = PythonAssignments.read("""
                \"""Add a bio

                Revision ID: 0123456789ab
                revision = 'in the docstring'
                \"""
                from typing import Sequence, Union
                from alembic import op  # it's revision = 'x'

                # revision = "in a comment"
                revision: str = "0123456789ab"
                down_revision: Union[str, Sequence[str], None] = (
                    "aaaaaaaaaaaa",  # one head, it's
                    'bbbbbbbbbbbb'   # the other
                )
                branch_labels = None
                depends_on = None


                def upgrade() -> None:
                    revision = 'in a function'
                    op.execute(\"""
                revision = 'in SQL'
                \""")
                """);

        assertThat(values.get("revision")).isEqualTo(new Value(10, List.of("0123456789ab"), true));
        assertThat(values.get("down_revision")).isEqualTo(new Value(11, List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb"), true));
    }

    @Test
    void goesOnBehindALineThatIsContinued() {
        assertThat(PythonAssignments.read(
                                "x = 1 + \\\n  2\nrevision = \\\n    'a1'\nif revision == 'b':\n  revision = 'c'\n")
                        .get("revision"))
                .isEqualTo(new Value(3, List.of("a1"), true));
    }

    @Test
    void endsWithAFileThatEndsInTheMiddle() {
        for (String text :
                List.of("revision = '", "revision = (", "revision: ", "revision = \"\"\"x", "x = {[(", "r", "")) {
            assertThat(PythonAssignments.read(text)).hasSizeLessThan(2);
        }
    }
}
