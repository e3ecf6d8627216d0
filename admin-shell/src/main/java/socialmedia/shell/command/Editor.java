package socialmedia.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** The operator's own editor, as VISUAL or EDITOR names it. */
public final class Editor {

    /** Standard output is for data and standard input may be some, so the editor has the terminal where there is one. */
    private static final String AT_THE_TERMINAL =
            "if (: </dev/tty >/dev/tty) 2>/dev/null; then exec </dev/tty >/dev/tty; fi\n";

    private final Map<String, String> environment;

    public Editor(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * How the editor is called.
     *
     * @throws OperatorFailure (usage) if none is named
     */
    public String name() {
        return Stream.of("VISUAL", "EDITOR")
                .map(environment::get)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseThrow(
                        () -> new OperatorFailure(Kind.USAGE, "no editor is named", "set EDITOR, such as EDITOR=nano"));
    }

    /**
     * Opens files and waits until the editor is left. It may be a command with options; the shell takes it apart as it
     * always has.
     *
     * @throws OperatorFailure (usage) if none is named, (failed) if it cannot be started or ends with a code of its own
     */
    public void open(List<Path> files) {
        String editor = name();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", AT_THE_TERMINAL + editor + " \"$@\"", editor));
        files.forEach(file -> command.add(file.toString()));
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new OperatorFailure(Kind.FAILED, editor + " ended with " + code);
            }
        } catch (IOException e) {
            throw new OperatorFailure(Kind.FAILED, editor + " cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, editor + " was interrupted");
        }
    }
}
