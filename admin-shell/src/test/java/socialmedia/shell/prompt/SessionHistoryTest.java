package socialmedia.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionHistoryTest {

    private static final int SESSIONS = 4;
    private static final int LINES = 200;

    @TempDir
    private Path directory;

    @Test
    void sessionsAtOnceKeepEachOthersLines() throws Exception {
        Path file = HistoryFile.prepared(directory.resolve("state/history")).orElseThrow();
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        List<Future<?>> ended = new ArrayList<>();
        for (int session = 0; session < SESSIONS; session++) {
            int number = session;
            // So small that it is shortened again and again, but never below what is written here.
            SessionHistory history = history(file, SESSIONS * LINES);
            ended.add(sessions.submit(() -> IntStream.range(0, LINES)
                    .forEach(line -> history.add(Instant.now(), "echo session " + number + " line " + line))));
        }
        for (Future<?> end : ended) {
            end.get();
        }
        sessions.shutdown();

        List<String> expected = new ArrayList<>();
        for (int session = 0; session < SESSIONS; session++) {
            for (int line = 0; line < LINES; line++) {
                expected.add("echo session " + session + " line " + line);
            }
        }
        assertThat(Files.readAllLines(file)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void forgetsTheOldestLinesAndStaysPrivate() throws Exception {
        Path file = HistoryFile.prepared(directory.resolve("state/history")).orElseThrow();
        SessionHistory history = history(file, 100);

        IntStream.range(0, 1_000).forEach(line -> history.add(Instant.now(), "echo " + line));

        assertThat(Files.readAllLines(file)).hasSizeBetween(100, 130).endsWith("echo 999");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("history", "history.lock");
        }
    }

    private static SessionHistory history(Path file, int lines) throws IOException {
        SessionHistory history = new SessionHistory(file, line -> true);
        LineReader reader = LineReaderBuilder.builder()
                .terminal(new DumbTerminal(InputStream.nullInputStream(), new ByteArrayOutputStream()))
                .history(history)
                .variable(LineReader.HISTORY_FILE, file)
                .variable(LineReader.HISTORY_FILE_SIZE, lines)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .build();
        history.attach(reader);
        return history;
    }
}
