package socialmedia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a program that has ended said. */
public record ProgramRun(int exitCode, String output, String errors) {

    private static final int PATIENCE_SECONDS = 120;

    /** Runs a program to its end, without a terminal or standard input. */
    public static ProgramRun of(List<String> command, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("program", ".out");
            Path errors = Files.createTempFile("program", ".err");
            try {
                int exitCode = run(command, environment, output, errors);
                return new ProgramRun(exitCode, Files.readString(output), Files.readString(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.get(0), e);
        }
    }

    private static int run(List<String> command, Map<String, String> environment, Path output, Path errors)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command.get(0) + " did not end in " + PATIENCE_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    /** The output of a program that must succeed. */
    public String expectSuccess() {
        if (exitCode != 0) {
            throw new AssertionError("exit " + exitCode + "\n" + output + errors);
        }
        return output;
    }
}
