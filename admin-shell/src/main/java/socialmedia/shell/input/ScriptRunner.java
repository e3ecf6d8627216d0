package socialmedia.shell.input;

import java.util.ArrayDeque;
import java.util.Deque;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.OutputClosed;

/** Runs scripts line by line and stops at the first error. */
public final class ScriptRunner {

    private final ScriptFiles files;
    private final ScriptReader reader;
    private final LineRunner lines;
    private final Deque<String> running = new ArrayDeque<>();

    ScriptRunner(ScriptFiles files, ScriptReader reader, LineRunner lines) {
        this.files = files;
        this.reader = reader;
        this.lines = lines;
    }

    /**
     * Checks the whole script, then runs it.
     *
     * @param file {@code -} for standard input
     * @param words whose global options the lines take over
     * @throws OperatorFailure (script) at the first line that cannot be read or that fails; (usage) if there is no such file
     */
    public ExitCode run(String file, Words words) {
        ScriptText source = files.read(file);
        if (running.contains(source.identity())) {
            throw new OperatorFailure(Kind.USAGE, "the script " + source.name() + " runs itself");
        }
        Script script = reader.read(source, words.handedDown());
        running.push(source.identity());
        try {
            return run(script);
        } finally {
            running.pop();
        }
    }

    private ExitCode run(Script script) {
        for (Script.Line line : script.lines()) {
            if (line.command().leaves()) {
                return ExitCode.DONE;
            }
            run(line, script.source());
        }
        return ExitCode.DONE;
    }

    private void run(Script.Line line, ScriptText source) {
        ExitCode code = codeOf(line, source);
        if (code != ExitCode.DONE) {
            throw ScriptFailure.at(
                    line.place(),
                    source,
                    line.command().command() + " ended with " + code.number() + ": " + code.meaning());
        }
    }

    private ExitCode codeOf(Script.Line line, ScriptText source) {
        try {
            return lines.run(line.command(), line.place());
        } catch (OperatorFailure e) {
            throw switch (e.kind()) {
                case SCRIPT -> ScriptFailure.calledFrom(line.place(), e);
                case INTERRUPTED -> e;
                default -> ScriptFailure.at(line.place(), source, e);
            };
        } catch (OutputClosed e) {
            throw e;
        } catch (RuntimeException e) {
            throw ScriptFailure.at(line.place(), source, e);
        }
    }
}
