package socialmedia.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import socialmedia.testing.ProgramRun;

final class EndlessLineTest {

    @Test
    void refusesALineOfAGigabyteWithoutHoldingIt() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessLineProgram.class.getName());

        assertThat(ProgramRun.of(command, Map.of()).expectSuccess()).isEqualTo("""
                field.csv:3: the record that begins here has more than 8,000,000 characters, after 1
                quoted.csv:2: the record that begins here has more than 8,000,000 characters, after 0
                wide.csv:4: the record that begins here has more than 8,000,000 characters, after 1
                header.csv:1: the record that begins here has more than 8,000,000 characters, after 0
                line.ndjson:2: the record that begins here has more than 8,000,000 characters, after 1
                text.json:2:8057961: String value length (8057952) exceeds the maximum allowed (8000000), after 1
                texts.json:1: the record that begins here has more than 8,000,000 characters, after 0
                name.json:1:52724: Name length (52720) exceeds the maximum allowed (50000), after 0
                number.json:1:8058033: String value length (8058024) exceeds the maximum allowed (8000000), after 0
                lists.json:1:502: Document nesting depth (501) exceeds the maximum allowed (500), after 0
                """);
    }
}
