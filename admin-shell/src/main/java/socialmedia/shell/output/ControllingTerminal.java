package socialmedia.shell.output;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Asks on the process's terminal itself, wherever standard input and output lead. */
public final class ControllingTerminal implements Questions {

    private final Path device;

    public ControllingTerminal() {
        this(Path.of("/dev/tty"));
    }

    ControllingTerminal(Path device) {
        this.device = device;
    }

    @Override
    public Optional<String> ask(String question) {
        return show(question) ? answer() : Optional.empty();
    }

    /** Nothing is asked before the terminal is silent, so that no quick typist is shown. */
    @Override
    public Optional<String> askSecret(String prompt) {
        if (!show("")) {
            return Optional.empty();
        }
        HiddenTyping hidden = HiddenTyping.on(device);
        try {
            show(prompt);
            return answer();
        } finally {
            hidden.end();
            show("\n");
        }
    }

    @Override
    public boolean canAsk() {
        return show("");
    }

    /** Whether there is a terminal to show anything on. */
    private boolean show(String text) {
        try (OutputStream output = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** On a thread of its own: nothing ends a read from a terminal, and Ctrl-C must not have to wait for it. */
    private Optional<String> answer() {
        FutureTask<Optional<String>> reading = new FutureTask<>(this::read);
        Thread thread = new Thread(reading, "terminal-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private Optional<String> read() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new FileInputStream(device.toFile()), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            return Optional.of(line == null ? "" : line);
        }
    }
}
