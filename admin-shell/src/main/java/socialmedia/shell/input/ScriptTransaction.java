package socialmedia.shell.input;

import java.util.function.Supplier;
import socialmedia.shell.failure.ExitCode;

/** One database transaction around all lines of an atomic script. */
public interface ScriptTransaction {

    /**
     * Runs the lines and commits what they did, or under {@link ChangeOptions#DRY_RUN} takes it back. Whatever the lines
     * throw goes through, after everything was taken back.
     *
     * @param words of the command that runs the script: where to connect, {@code --reason}, {@code --dry-run}
     * @return the exit code of the lines
     */
    ExitCode inOne(Words words, Supplier<ExitCode> lines);
}
