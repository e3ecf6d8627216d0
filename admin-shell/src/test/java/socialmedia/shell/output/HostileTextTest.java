package socialmedia.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class HostileTextTest {

    private static final String HOSTILE = "\u001b[2J\u0007\u009b31m\u202Eevil\u2066\u200b\u2028\n\t\u007f\u00ad\ufeff";

    @Test
    void showsInATableWhatATerminalWouldObey() {
        CapturedScreen captured = CapturedScreen.in(Format.TABLE);

        captured.screen().show(List.of(Fields.of("title", HOSTILE)), () -> {});

        assertThat(captured.out()).isEqualTo("""
                title
                \\u001b[2J\\u0007\\u009b31m\\u202eevil\\u2066\\u200b\\u2028\\n\\t\\u007f\\u00ad\\ufeff
                """);
    }

    @Test
    void keepsTextExactlyInJsonAndHarmlessOnATerminal() {
        String json = JsonText.of(Fields.of("title", HOSTILE));

        assertThat(json.codePoints()).noneMatch(SafeText::isUnsafe);
        assertThat(readBack(json)).isEqualTo(HOSTILE);
    }

    @Test
    void keepsTextExactlyInCsv() {
        CapturedScreen captured = CapturedScreen.in(Format.CSV);

        captured.screen().show(List.of(Fields.of("title", HOSTILE)), () -> {});

        assertThat(captured.out()).isEqualTo("title\n\"" + HOSTILE + "\"\n");
    }

    @Test
    void keepsWhatPersianAndEmojiAreWrittenWith() {
        assertThat(SafeText.line("می‌خواهم 👩‍👩‍👧 👍🏽 e\u0301")).isEqualTo("می‌خواهم 👩‍👩‍👧 👍🏽 e\u0301");
    }

    @Test
    void alignsWideAndCombiningCharacters() {
        CapturedScreen captured = CapturedScreen.in(Format.TABLE);

        captured.screen()
                .show(
                        List.of(
                                Fields.of("title", "漢字").and("x", "1"),
                                Fields.of("title", "cafe\u0301").and("x", "2"),
                                Fields.of("title", "😀").and("x", "3"),
                                Fields.of("title", "plain text").and("x", "4")),
                        () -> {});

        assertThat(captured.out()).isEqualTo("""
                title       x
                漢字        1
                cafe\u0301        2
                😀          3
                plain text  4
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "👩\u200d👩\u200d👧, 👩👩👧",
        "👍🏽, 👍",
        "❤\ufe0f, ❤",
        "🇦🇹🇩🇪, 🇦🇹🇩🇪",
        "🇦x, \\U0001f1e6x",
        "🇦🇹🇩, 🇦🇹\\U0001f1e9",
        "می\u200cخواهم, می\u200cخواهم",
        "क\u094d\u200dष, क\u094d\u200dष",
    })
    void showsInACellThePartsOfWhatIsPutTogether(String title, String cell) {
        CapturedScreen captured = CapturedScreen.in(Format.TABLE);

        captured.screen().show(List.of(Fields.of("title", title)), () -> {});

        assertThat(captured.out()).isEqualTo("title\n" + cell + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOSTILE,
                "👩\u200d👩\u200d👧 👍🏽 🇦🇹 ❤\ufe0f",
                "שלום \u200f(x)",
                "漢字 cafe\u0301",
                "\"quoted\" \\ back\r\n",
                "\u0000",
                "\ue000\uffff"
            })
    void readsBackExactlyFromJson(String title) {
        for (Format format : List.of(Format.JSON, Format.NDJSON)) {
            CapturedScreen captured = CapturedScreen.in(format);

            captured.screen().record(Fields.of("title", title));

            assertThat(readBack(captured.out())).isEqualTo(title);
            assertThat(captured.out().strip().codePoints()).noneMatch(SafeText::isUnsafe);
        }
    }

    @Test
    void cutsTheWidestColumnsOnATerminal() {
        CapturedScreen captured = CapturedScreen.onTerminal(40);

        captured.screen()
                .show(List.of(Fields.of("id", 1).and("title", "漢".repeat(50)).and("owner_id", 12)), () -> {});

        assertThat(captured.out().lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(40));
        assertThat(captured.out()).contains("漢…").contains("12");
    }

    @Test
    void neverCutsATableInAPipe() {
        CapturedScreen captured = CapturedScreen.in(Format.TABLE);

        captured.screen().show(List.of(Fields.of("title", "x".repeat(5_000))), () -> {});

        assertThat(captured.out()).contains("x".repeat(5_000));
    }

    @Test
    void makesMessagesHarmlessToo() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard());

        captured.screen().note("Deleted \u001b[2Jpost");

        assertThat(captured.err()).isEqualTo("Deleted \\u001b[2Jpost\n");
    }

    private static String readBack(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != JsonToken.VALUE_STRING) {
                // on to the value
            }
            return parser.getString();
        }
    }
}
