package socialmedia.shell.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged program in a real terminal, that of tmux: keys go in, and what stands on the screen comes out. */
final class TerminalSession implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final long LOOK_AGAIN_MILLISECONDS = 50;

    private final String socket;

    private TerminalSession(String socket) {
        this.socket = socket;
    }

    static boolean isPossible() {
        return List.of("/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux").stream()
                .anyMatch(file -> Files.isExecutable(Path.of(file)));
    }

    /** Starts it with nothing in its environment but these. */
    static TerminalSession start(Path directory, Map<String, String> environment) {
        TerminalSession session =
                new TerminalSession(directory.resolve("tmux.socket").toString());
        List<String> command = new ArrayList<>(List.of(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "200",
                "-y",
                "400",
                "-c",
                directory.toString(),
                "env",
                "-i"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.add("TERM=screen-256color");
        command.add(PackagedProgram.BIN.toString());
        session.tmux(command);
        return session;
    }

    /** What stands on the screen now, without the empty lines below it. */
    String screen() {
        return tmux(List.of("capture-pane", "-p")).stripTrailing();
    }

    /** Types a line and Return. */
    void type(String line) {
        tmux(List.of("send-keys", "-l", "--", line));
        tmux(List.of("send-keys", "Enter"));
    }

    /** Waits until the screen is as it should be, and gives it. */
    String await(Predicate<String> wanted) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String seen = screen();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the screen never came to what was waited for:\n" + seen);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            seen = screen();
        }
        return seen;
    }

    private String tmux(List<String> words) {
        // A build in the background is started with Ctrl-C ignored, and hands that on.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", "tmux", "-S", socket));
        command.addAll(words);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().remove("TMUX");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0 && !words.contains("kill-server")) {
                throw new AssertionError(command + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        tmux(List.of("kill-server"));
    }
}
