package socialmedia.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.database.SettingsReader.Given;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

final class SettingsReaderTest {

    private static final Map<String, String> ALL = Map.of(
            "DATABASE_HOSTNAME", "db.example.org",
            "DATABASE_PORT", "5433",
            "DATABASE_USERNAME", "ana",
            "DATABASE_PASSWORD", "p%40ss",
            "DATABASE_NAME", "social");

    @TempDir
    private Path directory;

    @Test
    void takesTheEnvironment() {
        assertThat(read(ALL, Given.NOTHING))
                .contains(new DatabaseSettings("db.example.org", 5433, "social", "ana", "p@ss", Map.of(), false));
    }

    @Test
    void fallsBackToTheEmbeddedServerWhereNothingIsSet() {
        assertThat(read(Map.of("DATABASE_SSLMODE", "require", "DATABASE_NAME", ""), Given.NOTHING))
                .isEmpty();
    }

    @Test
    void takesTheEmbeddedServerWhenToldSo() {
        Given local = new Given(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        Given both = new Given(
                Optional.of("x"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

        assertThat(read(ALL, local)).isEmpty();
        assertThatThrownBy(() -> read(ALL, both)).hasMessageStartingWith("--local means the console's own database");
    }

    @Test
    void takesEachSettingFromTheFirstThatHasIt() throws IOException {
        Files.writeString(directory.resolve(".env"), "database_hostname=from-file\nDATABASE_NAME=from-file\n");
        Given given = new Given(
                Optional.empty(), Optional.of(6000), Optional.of("b%40b"), Optional.empty(), Optional.empty(), false);

        DatabaseSettings settings =
                read(Map.of("DATABASE_HOSTNAME", "from-environment"), given).orElseThrow();

        assertThat(settings.display()).isEqualTo("b%40b@from-environment:6000/from-file");
        assertThat(settings.password()).isNull();
    }

    @Test
    void saysWhatIsSetAndWhatIsMissing() {
        assertThatThrownBy(() -> read(Map.of("DATABASE_HOSTNAME", "x"), Given.NOTHING))
                .isInstanceOfSatisfying(
                        OperatorFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE))
                .hasMessage("DATABASE_USERNAME, DATABASE_NAME are not set, but DATABASE_HOSTNAME is (environment)");
    }

    @Test
    void passesDriverSettingsThrough() {
        Map<String, String> environment = new HashMap<>(ALL);
        environment.put("DATABASE_SSLMODE", "verify-full");

        assertThat(read(environment, Given.NOTHING).orElseThrow().driverProperties())
                .containsExactly(Map.entry("sslmode", "verify-full"));
    }

    @Test
    void refusesAPortThatIsNone() {
        Map<String, String> environment = new HashMap<>(ALL);
        environment.put("DATABASE_PORT", "70000");

        assertThatThrownBy(() -> read(environment, Given.NOTHING))
                .hasMessage("DATABASE_PORT (environment) is 70000, which is not a port (1 to 65535)");
    }

    @Test
    void refusesAnEnvFileThatIsNotThere() {
        Given given = new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Path.of("nowhere.env")),
                false);

        assertThatThrownBy(() -> read(Map.of(), given)).hasMessage("there is no file nowhere.env");
    }

    @ParameterizedTest
    @CsvSource({"p%40ss, p@ss", "a+b, a+b", "50%off, 50%off", "%C3%A9, é", "100%, 100%", "%zz, %zz", "%41%42, AB"})
    void decodesOnlyPercentAndTwoDigits(String encoded, String decoded) {
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @CsvSource({"p@ss", "50%off", "é ✓/:", "a+b"})
    void encodesWhatItDecodes(String text) {
        assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).isEqualTo(text);
    }

    private Optional<DatabaseSettings> read(Map<String, String> environment, Given given) {
        return new SettingsReader(environment, directory).read(given);
    }
}
