package socialmedia.shell.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * A terminal that shows nothing of what is typed until this ends, or the program does.
 *
 * <p>Suspending (Ctrl-Z) is off meanwhile: the shell would show the rest of the typing.
 */
public final class HiddenTyping {

    private final Path device;
    private final String before;
    private final Thread atExit = new Thread(this::restore, "terminal-restorer");

    private HiddenTyping(Path device, String before) {
        this.device = device;
        this.before = before;
    }

    /**
     * Begins it.
     *
     * @throws OperatorFailure if the terminal cannot be kept from showing what is typed
     */
    public static HiddenTyping on(Path device) {
        HiddenTyping hidden = new HiddenTyping(device, stty(device, "-g").strip());
        Runtime.getRuntime().addShutdownHook(hidden.atExit);
        try {
            stty(device, "-echo", "susp", "undef");
            return hidden;
        } catch (OperatorFailure e) {
            hidden.end();
            throw e;
        }
    }

    public void end() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook restores once more
        }
    }

    private void restore() {
        boolean interrupted = Thread.interrupted();
        try {
            stty(device, before);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String stty(Path device, String... words) {
        try {
            Process process = new ProcessBuilder(command(words))
                    .redirectInput(device.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (process.waitFor() != 0) {
                throw refused(said.strip());
            }
            return said;
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }

    private static List<String> command(String... words) {
        List<String> command = new java.util.ArrayList<>(List.of("stty"));
        command.addAll(List.of(words));
        return command;
    }

    private static OperatorFailure refused(String why) {
        return new OperatorFailure(
                Kind.FAILED,
                "the terminal cannot be kept from showing what is typed: " + why,
                "--password-stdin reads a password from standard input");
    }
}
