package socialmedia.shell.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Screen;

/** Runs scripts: checked whole beforehand, then line by line. */
public final class ScriptRunner {

    private final ScriptFiles files;
    private final CommandReader reader;
    private final LineRunner lines;
    private final ScriptTransaction transaction;
    private final Deque<String> running = new ArrayDeque<>();

    ScriptRunner(ScriptFiles files, CommandReader reader, LineRunner lines, ScriptTransaction transaction) {
        this.files = files;
        this.reader = reader;
        this.lines = lines;
        this.transaction = transaction;
    }

    /**
     * Checks the whole script, then runs it.
     *
     * @param file {@code -} for standard input
     * @param words of the command that runs it: {@link ScriptOptions}, and options that the lines take over
     * @throws OperatorFailure (script) at the first line that cannot be read or that fails; (usage) if there is no such
     *     file; (partly done) if lines failed under {@code --keep-going}
     */
    public ExitCode run(String file, Words words, Screen screen) {
        ScriptText source = files.read(file);
        if (running.contains(source.identity())) {
            throw new OperatorFailure(Kind.USAGE, "the script " + source.name() + " runs itself");
        }
        LineContext context = source.isStandardInput() ? words.context().withoutStandardInput() : words.context();
        if (words.has(ScriptOptions.CHECK)) {
            return check(source, words, context, screen);
        }
        List<ScriptLine> script = reading(words, context, ScriptRunner::stop).read(source);
        running.push(source.identity());
        try {
            ScriptRun run = new ScriptRun(reader, lines, words, context, screen);
            return words.has(ScriptOptions.ATOMIC) ? transaction.inOne(words, () -> run.run(script)) : run.run(script);
        } finally {
            running.pop();
        }
    }

    /** What a command says that has a meaning only for the script it stands in. */
    public static OperatorFailure belongsToScripts(String command) {
        return new OperatorFailure(
                Kind.USAGE, command + " belongs to scripts", "write it in a file and `run` that: `help scripting`");
    }

    private ExitCode check(ScriptText source, Words words, LineContext context, Screen screen) {
        List<OperatorFailure> problems = new ArrayList<>();
        ScriptReader reading = reading(words, context, problems::add);
        reading.read(source);
        return new ScriptProblems(source.name(), reading.count(), problems).show(screen);
    }

    private ScriptReader reading(Words words, LineContext context, Consumer<OperatorFailure> problems) {
        return new ScriptReader(files, new StepReader(reader, words, context), problems);
    }

    private static void stop(OperatorFailure problem) {
        throw problem;
    }
}
