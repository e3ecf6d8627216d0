package socialmedia.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.testing.ProgramRun;

/** Asks a terminal emulator, tmux, at which column it stands after each first cell of a table. */
@Timeout(120)
final class AlignmentAtATerminalTest {

    private static final List<String> TITLES = List.of(
            "plain text",
            "漢字と仮名",
            "한국어 각",
            "cafe\u0301 n\u0303",
            "😀 ⌚ ⚡",
            "👩‍👩‍👧 👨🏽‍💻",
            "👍🏽👍🏿",
            "🇦🇹🇩🇪",
            "🇦 half",
            "❤️ ✈️ 1️⃣",
            "🏳️‍🌈",
            "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
            "שלום אָב",
            "می‌خواهم \u0600",
            "ไทย ก็",
            "\u001b[31mred\u202e\u2066\t\u0007",
            "\u200b\u00ad\ufeff",
            "\u0301\u0302 begins with marks",
            "🄰 🆎 🆗 🨀",
            "“quotes” … – é");

    /**
     * Prints each line and notes what the terminal answers when asked where its cursor is; then it stays, for a server without
     * sessions ends, even before who started it was answered.
     */
    private static final String ASKING = """
            stty -icanon -echo
            while IFS= read -r text <&3; do
              printf '\\r\\033[K%s\\033[6n' "$text"
              IFS='[;' read -r -d R _ _ column
              echo "$column" >>columns
            done 3<texts
            tmux -L "$1" wait-for -S asked
            exec sleep 120
            """;

    @TempDir
    private Path directory;

    private final String socket = "alignment-" + ProcessHandle.current().pid();

    @AfterEach
    void stopTerminal() {
        tmux("kill-server");
    }

    @Test
    void everySecondCellBeginsAtTheSameColumn() throws IOException {
        Assumptions.assumeTrue(
                ProgramRun.of(List.of("sh", "-c", "command -v tmux"), Map.of()).exitCode() == 0, "there is no tmux");
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard());
        captured.screen()
                .table(
                        List.of("title", "end"),
                        TITLES.stream()
                                .map(title -> Fields.of("title", title).and("end", "#"))
                                .toList());
        List<String> lines = captured.out().lines().toList();

        List<Integer> columns = columnsAfter(lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf('#')))
                .toList());

        assertThat(columns)
                .isEqualTo(Collections.nCopies(TITLES.size(), lines.get(0).indexOf("end") + 1));
    }

    private List<Integer> columnsAfter(List<String> texts) throws IOException {
        Files.write(directory.resolve("texts"), texts);
        Path script = Files.writeString(directory.resolve("script"), ASKING);
        tmux("new-session", "-d", "-x", "200", "-y", "5", "-c", directory.toString(), "bash", script.toString(), socket)
                .expectSuccess();
        tmux("wait-for", "asked").expectSuccess();
        return Files.readAllLines(directory.resolve("columns")).stream()
                .map(Integer::valueOf)
                .toList();
    }

    private ProgramRun tmux(String... words) {
        List<String> command = new java.util.ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-L", socket));
        command.addAll(List.of(words));
        return ProgramRun.of(command, Map.of("LC_ALL", "C.UTF-8", "TMUX_TMPDIR", directory.toString()));
    }
}
