package socialmedia.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import socialmedia.database.DatabaseSettings;

/** A main class of the tests in a Java machine of its own, which waits at a gate until it is let go. */
public final class ForkedProgram implements AutoCloseable {

    private static final String READY = "ready";
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private ForkedProgram(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /** Starts it on this test's own class path; it finds the database with {@link #settings}. */
    public static ForkedProgram start(Class<?> main, DatabaseSettings settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("forked", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "FORKED_HOST", settings.host(),
                            "FORKED_PORT", String.valueOf(settings.port()),
                            "FORKED_DATABASE", settings.database(),
                            "FORKED_USER", settings.user(),
                            "FORKED_PASSWORD", settings.password() == null ? "" : settings.password()));
            return new ForkedProgram(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the forked program: the database it was started for. */
    public static DatabaseSettings settings() {
        Map<String, String> environment = System.getenv();
        String password = environment.getOrDefault("FORKED_PASSWORD", "");
        return new DatabaseSettings(
                environment.getOrDefault("FORKED_HOST", ""),
                Integer.parseInt(environment.getOrDefault("FORKED_PORT", "")),
                environment.getOrDefault("FORKED_DATABASE", ""),
                environment.getOrDefault("FORKED_USER", ""),
                password.isEmpty() ? null : password,
                Map.of(),
                false);
    }

    /** In the forked program: says that it is ready and waits to be let go; it ends if nobody is there any more. */
    public static void waitAtTheGate() throws IOException {
        System.out.println(READY);
        if (System.in.read() < 0) {
            throw new IOException("nobody opened the gate");
        }
    }

    /** Waits until it stands at the gate. */
    public ForkedProgram awaitReady() {
        try {
            String line = output.readLine();
            if (!READY.equals(line)) {
                throw new AssertionError("it said " + line + "\n" + errors());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void letGo() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end in " + PATIENCE_SECONDS + " seconds\n" + errors());
        }
        return process.exitValue();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** As {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** What it wrote to its standard error. */
    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        output.close();
        Files.delete(errors);
    }
}
