package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import socialmedia.shell.failure.ExitCode;

/** Whatever is typed: a documented exit code, one clear line, no trace. */
final class MutatedLinesTest {

    private static final List<String> LINES = List.of(
            "upgrade head --mode each",
            "downgrade -1",
            "history -r -3:current -v",
            "post create --title \"hello world\" --content 'x y' --dry-run",
            "post list --limit 5 --since 2026-12-24 --tag a --tag b",
            "--host db --port 5432 --format json list",
            "fail not_found --quiet",
            "help post create",
            "echo a \\\n b # c",
            "bug --quiet=1");
    private static final String ODD = "'\"\\ -=#$!\t\n\0\u001b\u202e\ud83d🙂é{}[]%s~+:.,0aZ";
    private static final int ROUNDS = 5000;

    private final TestConsole console = new TestConsole();
    private final Random random = new Random(20261124);

    @Test
    void neverMakesATraceOrAnUnknownCode() {
        List<Integer> codes =
                Arrays.stream(ExitCode.values()).map(ExitCode::number).toList();
        for (int round = 0; round < ROUNDS; round++) {
            String line = mutated();
            int code = console.line(line);

            assertThat(codes).as(line).contains(code);
            assertThat(console.err()).as(line).doesNotContain("\n\tat ", "\u001b", "\u202e");
            assertThat(console.err().contains("internal error"))
                    .as(line + "\n" + console.err())
                    .isEqualTo(console.err().contains("broken inside"));
            assertThat(console.err().isEmpty()).as(line).isEqualTo(code == 0);
        }
    }

    private String mutated() {
        StringBuilder line = new StringBuilder(LINES.get(random.nextInt(LINES.size())));
        for (int change = random.nextInt(6); change > 0 && !line.isEmpty(); change--) {
            int place = random.nextInt(line.length());
            switch (random.nextInt(4)) {
                case 0 -> line.insert(place, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> line.deleteCharAt(place);
                case 2 -> line.setCharAt(place, ODD.charAt(random.nextInt(ODD.length())));
                default ->
                    line.insert(place, LINES.get(random.nextInt(LINES.size())).substring(0, 4));
            }
        }
        return line.toString();
    }
}
