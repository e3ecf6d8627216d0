package socialmedia.shell.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.DatabaseVariables;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.ProjectFiles;

/** The program as the build laid it out, on one database, with directories of its own. */
record PackagedProgram(Path directory, DatabaseSettings settings) {

    static final Path BIN = ProjectFiles.get("admin-shell/target/admin-shell/bin/admin-shell");

    ProgramRun run(String... words) {
        List<String> command = new ArrayList<>(List.of(BIN.toString()));
        command.addAll(List.of(words));
        return ProgramRun.of(command, environment());
    }

    /** Without waiting for its end; what it says is lost. */
    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(BIN.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        return builder.start();
    }

    /** A line for sh, run in the program's own directory, where {@code bin/admin-shell} is the program. */
    ProgramRun shell(String line) {
        String script = "cd '" + directory + "' && mkdir -p bin && ln -sf '" + BIN + "' bin/admin-shell && " + line;
        return ProgramRun.of(List.of("sh", "-c", script), environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(DatabaseVariables.of(settings));
        environment.put("XDG_DATA_HOME", directory.resolve("data").toString());
        environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
        return environment;
    }
}
