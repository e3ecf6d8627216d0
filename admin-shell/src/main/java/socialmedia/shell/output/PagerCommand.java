package socialmedia.shell.output;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The program that shows long output: {@code $PAGER}, else {@code less}. */
public final class PagerCommand {

    private static final String USUAL = "less";
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=\\S*");

    private final String command;

    private PagerCommand(String command) {
        this.command = command;
    }

    /** Empty where PAGER is empty or {@code cat}, or the program is not to be found. */
    public static Optional<PagerCommand> find(Map<String, String> environment) {
        String command = environment.getOrDefault("PAGER", USUAL).strip();
        boolean wanted = !command.isEmpty() && !command.equals("cat");
        return wanted && exists(program(command), environment)
                ? Optional.of(new PagerCommand(command))
                : Optional.empty();
    }

    private static String program(String command) {
        return Arrays.stream(command.split("\\s+", -1))
                .filter(word -> !ASSIGNMENT.matcher(word).matches())
                .findFirst()
                .orElse("");
    }

    private static boolean exists(String program, Map<String, String> environment) {
        return program.contains("/")
                ? isProgram(Path.of(program))
                : Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(directory -> isProgram(Path.of(directory, program)));
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /** The shell waits out a Ctrl-C, which is meant for the pager: without the trap it would leave the pager alone. */
    Process start() throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "trap : INT; " + command));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        builder.environment().putIfAbsent("LESS", "FRX");
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        return builder.start();
    }
}
