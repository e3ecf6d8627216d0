package socialmedia.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A line of {@code sh} at a real terminal of its own, 24 rows of 100 columns, that of {@code script} from util-linux.
 * Ctrl-C is for the programs of the line: the {@code sh} around them lives on and tells how they ended.
 */
public final class PseudoTerminal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private int seen;

    private PseudoTerminal(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "pseudo-terminal");
        reader.setDaemon(true);
        reader.start();
    }

    public static PseudoTerminal running(String line, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "env",
                // A build in the background is started with it ignored, and hands that on.
                "--default-signal=INT",
                "script",
                "-qfec",
                "trap : INT; stty rows 24 cols 100; " + line,
                "/dev/null"));
        builder.redirectErrorStream(true).environment().putAll(environment);
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().put("TERM", environment.getOrDefault("TERM", "xterm"));
        try {
            return new PseudoTerminal(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("`script` of util-linux is needed for tests at a terminal", e);
        }
    }

    private void read() {
        byte[] octets = new byte[4096];
        try (InputStream input = process.getInputStream()) {
            for (int count = input.read(octets); count >= 0; count = input.read(octets)) {
                synchronized (shown) {
                    shown.write(octets, 0, count);
                    shown.notifyAll();
                }
            }
        } catch (IOException e) {
            // the terminal was closed
        }
    }

    public void type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until this is shown behind what was awaited before, and gives all that came until then. */
    public String await(String text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (shown) {
            while (shown().indexOf(text, seen) < 0) {
                assertThat(System.nanoTime()).as("no %s in: %s", text, shown()).isLessThan(deadline);
                try {
                    shown.wait(100);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            int end = shown().indexOf(text, seen) + text.length();
            String came = shown().substring(seen, end);
            seen = end;
            return came;
        }
    }

    /** All that was ever shown. */
    public String shown() {
        synchronized (shown) {
            return shown.toString(StandardCharsets.UTF_8);
        }
    }

    /** The exit code of the line. */
    public int awaitExit() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("shown: %s", shown())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
