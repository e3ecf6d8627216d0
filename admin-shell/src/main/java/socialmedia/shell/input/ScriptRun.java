package socialmedia.shell.input;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.failure.FailureReport;
import socialmedia.shell.output.OutputClosed;
import socialmedia.shell.output.Screen;

/** A script that is running: its variables, and how many of its lines failed. */
final class ScriptRun {

    private final CommandReader reader;
    private final LineRunner lines;
    private final Words words;
    private final LineContext context;
    private final Screen screen;
    private final Variables variables;
    private int done;
    private int failed;

    /** @param words of the command that runs the script */
    ScriptRun(CommandReader reader, LineRunner lines, Words words, LineContext context, Screen screen) {
        this.reader = reader;
        this.lines = lines;
        this.words = words;
        this.context = context;
        this.screen = screen;
        this.variables = new Variables(words.all(ScriptOptions.SET));
    }

    /** @throws OperatorFailure (script) at the first line that fails; (partly done) at the end where it is to go on */
    ExitCode run(List<ScriptLine> script) {
        for (ScriptLine line : script) {
            if (line.step().leaves()) {
                break;
            }
            run(line);
        }
        if (failed > 0) {
            throw new OperatorFailure(Kind.PARTLY_DONE, failed + " of " + done + " lines failed");
        }
        return ExitCode.DONE;
    }

    private void run(ScriptLine line) {
        refuseInterrupted();
        done++;
        try {
            line.step().run(this, line.place());
        } catch (OutputClosed e) {
            throw e;
        } catch (RuntimeException e) {
            passOver(ScriptFailure.of(e, line.place(), line.source()), line.mayFail());
        }
    }

    /** Goes on after a failure if that is wanted; never after an interruption. */
    private void passOver(OperatorFailure failure, boolean mayFail) {
        if (failure.kind() == Kind.INTERRUPTED || !(mayFail || words.has(ScriptOptions.KEEP_GOING))) {
            throw failure;
        }
        if (mayFail) {
            FailureReport.warn(failure, screen);
        } else {
            failed++;
            FailureReport.show(failure, screen);
        }
    }

    /** Lines that wait for nothing do not notice by themselves that somebody wants them to stop. */
    private static void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }

    /** The word with the values its variables have now. */
    String text(ScriptWord word) {
        return word.in(variables).text();
    }

    /** Sets a variable; if there is no value for it, it has none afterwards. */
    void assign(String name, Supplier<String> value) {
        try {
            variables.set(name, value.get());
        } catch (RuntimeException e) {
            variables.forget(name);
            throw e;
        }
    }

    /** @param output where its results go; null for where the script's go */
    void command(Step.Command step, Place place, @Nullable PrintStream output) {
        LineContext in = output == null ? context.at(place) : context.at(place).writingTo(output);
        CommandLine line = step.words().isEmpty() ? step.line() : reread(step.words(), in);
        ExitCode code = lines.run(line, in);
        if (code != ExitCode.DONE) {
            throw new OperatorFailure(
                    code == ExitCode.INTERRUPTED ? Kind.INTERRUPTED : Kind.FAILED,
                    line.command() + " ended with " + code.number() + ": " + code.meaning());
        }
    }

    private CommandLine reread(List<ScriptWord> script, LineContext in) {
        List<Token> tokens = script.stream().map(word -> word.in(variables)).toList();
        return reader.read(tokens, words.handedDown(), in);
    }
}
