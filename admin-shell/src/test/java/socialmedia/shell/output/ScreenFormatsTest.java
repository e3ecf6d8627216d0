package socialmedia.shell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

final class ScreenFormatsTest {

    private static final Fields ANA = Fields.of("id", 7)
            .and("email", "ana@example.org")
            .and("created_at", Instant.parse("2026-05-28T14:20:11Z"))
            .and("phone_number", null)
            .and("active", true);
    private static final Fields BEN = Fields.of("id", 1024)
            .and("email", "")
            .and("created_at", Instant.parse("2026-05-28T14:20:11.123456Z"))
            .and("phone_number", "+43 1")
            .and("active", false);

    @Test
    void printsForPeopleWhereNoFormatIsAskedFor() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard());

        captured.screen().show(List.of(ANA), () -> captured.screen().line("ana@example.org (7)"));

        assertThat(captured.out()).isEqualTo("ana@example.org (7)\n");
    }

    @Test
    void alignsATableAndItsNumbersToTheRight() {
        assertThat(shown(Format.TABLE, ANA, BEN)).isEqualTo("""
                  id  email            created_at                   phone_number  active
                   7  ana@example.org  2026-05-28T14:20:11Z         -             true
                1024                   2026-05-28T14:20:11.123456Z  +43 1         false
                """);
    }

    @Test
    void showsOneThingAsNamesBesideValues() {
        assertThat(one(Format.TABLE)).isEqualTo("""
                id            7
                email         ana@example.org
                created_at    2026-05-28T14:20:11Z
                phone_number  -
                active        true
                """);
    }

    @Test
    void writesManyAsAnArrayWithOneRecordALine() {
        assertThat(shown(Format.JSON, ANA, BEN)).isEqualTo("""
                [
                {"id":7,"email":"ana@example.org","created_at":"2026-05-28T14:20:11Z","phone_number":null,"active":true},
                {"id":1024,"email":"","created_at":"2026-05-28T14:20:11.123456Z","phone_number":"+43 1","active":false}
                ]
                """);
    }

    @Test
    void writesOneThingAsAnObject() {
        assertThat(one(Format.JSON)).isEqualTo("""
                {"id":7,"email":"ana@example.org","created_at":"2026-05-28T14:20:11Z","phone_number":null,"active":true}
                """);
    }

    @Test
    void writesWhatHasPartsAsParts() {
        CapturedScreen captured = CapturedScreen.in(Format.JSON);

        captured.screen()
                .show(
                        Fields.of("pending", List.of("b1c66d590ccf", "d5a8c30f7e12"))
                                .and("changed", Fields.of("users", Fields.of("inserted", 1))),
                        () -> {});

        assertThat(captured.out()).isEqualTo("""
                {"pending":["b1c66d590ccf","d5a8c30f7e12"],"changed":{"users":{"inserted":1}}}
                """);
    }

    @Test
    void writesOneObjectALine() {
        assertThat(shown(Format.NDJSON, Fields.of("id", 1), Fields.of("id", 2))).isEqualTo("""
                {"id":1}
                {"id":2}
                """);
    }

    @Test
    void writesCsvAsCopyDoes() {
        assertThat(shown(Format.CSV, ANA, BEN)).isEqualTo("""
                id,email,created_at,phone_number,active
                7,ana@example.org,2026-05-28T14:20:11Z,,true
                1024,"",2026-05-28T14:20:11.123456Z,+43 1,false
                """);
    }

    @Test
    void quotesInCsvWhatWouldBreakALine() {
        assertThat(shown(Format.CSV, Fields.of("title", "a \"b\", c\nd").and("tags", List.of("x", "y"))))
                .isEqualTo("""
                title,tags
                "a ""b"", c
                d","[""x"",""y""]"
                """);
    }

    @Test
    void writesYamlThatReadsBackAsText() {
        assertThat(shown(Format.YAML, ANA, Fields.of("id", 8).and("email", "no").and("tags", List.of("x"))))
                .isEqualTo("""
                - id: 7
                  email: ana@example.org
                  created_at: '2026-05-28T14:20:11Z'
                  phone_number: null
                  active: true
                  tags: null
                - id: 8
                  email: 'no'
                  created_at: null
                  phone_number: null
                  active: null
                  tags:
                  - x
                """);
    }

    @Test
    void writesOneIdALine() {
        assertThat(shown(Format.IDS, Fields.of("number", 1).and("id", "108e0432cce3"), Fields.of("number", 2)))
                .isEqualTo("108e0432cce3\n");
    }

    @ParameterizedTest
    @CsvSource({"JSON,[]", "YAML,[]", "NDJSON,", "CSV,", "TABLE,", "IDS,"})
    void writesNothingAsNothing(Format format, String expected) {
        assertThat(shown(format)).isEqualTo(expected == null ? "" : expected + "\n");
    }

    @Test
    void writesTheHeaderOfNothingWhereTheFieldsAreKnown() {
        CapturedScreen captured = CapturedScreen.in(Format.CSV);

        captured.screen().show(List.of("id", "email"), List.of(), () -> {});

        assertThat(captured.out()).isEqualTo("id,email\n");
    }

    @Test
    void showsTheFieldsAskedForInTheirOrder() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard().fields(List.of("email", "id")));

        captured.screen().show(List.of(ANA), () -> {});

        assertThat(captured.out()).isEqualTo("""
                email            id
                ana@example.org   7
                """);
    }

    @Test
    void refusesAFieldThatThereIsNot() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard().fields(List.of("emial")));

        assertThatThrownBy(() -> captured.screen().show(ANA, () -> {}))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.USAGE);
                    assertThat(failure.details().message()).isEqualTo("there is no field emial (did you mean email?)");
                    assertThat(failure.details().hint())
                            .isEqualTo("the fields are id, email, created_at, phone_number, active");
                });
    }

    private static String shown(Format format, Fields... records) {
        CapturedScreen captured = CapturedScreen.in(format);
        captured.screen().show(List.of(records), () -> captured.screen().line("for people"));
        captured.screen().finish();
        return captured.out();
    }

    private static String one(Format format) {
        CapturedScreen captured = CapturedScreen.in(format);
        captured.screen().show(ANA, () -> captured.screen().line("for people"));
        return captured.out();
    }
}
