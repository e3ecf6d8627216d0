package socialmedia.shell.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Place;

/** Reads a script whole, with the files it includes, and checks each of its lines before any of them runs. */
final class ScriptReader {

    private final ScriptFiles files;
    private final StepReader steps;
    private final Consumer<OperatorFailure> problems;
    private final Deque<String> including = new ArrayDeque<>();
    private final List<ScriptLine> lines = new ArrayList<>();
    private int count;

    /** @param problems is told of each line that cannot be read; if it throws, that is the end of the reading */
    ScriptReader(ScriptFiles files, StepReader steps, Consumer<OperatorFailure> problems) {
        this.files = files;
        this.steps = steps;
        this.problems = problems;
    }

    /** The lines of the script in the order they run; those that cannot be read are left out. */
    List<ScriptLine> read(ScriptText source) {
        including.push(source.identity());
        Tokenizer tokenizer = Tokenizer.script(source.text());
        while (tokenizer.hasMore()) {
            next(tokenizer, source);
        }
        including.pop();
        return lines;
    }

    /** How many lines there were to read, blank ones not counted. */
    int count() {
        return count;
    }

    private void next(Tokenizer tokenizer, ScriptText source) {
        List<ScriptWord> words;
        try {
            words = tokenizer.nextLine();
        } catch (UnreadableLine e) {
            tokenizer.skipLine();
            count++;
            problems.accept(ScriptFailure.of(e, new Place(source.name(), e.line(), e.column()), source));
            return;
        }
        if (!words.isEmpty()) {
            count++;
            line(words, source);
        }
    }

    private void line(List<ScriptWord> words, ScriptText source) {
        LeadingDash line = LeadingDash.of(words);
        Place place = source.place(line.at());
        ScriptText included;
        try {
            line.refuseAlone();
            Optional<String> file = steps.included(line);
            if (file.isEmpty()) {
                lines.add(new ScriptLine(steps.step(line.words()), place, source, line.mayFail()));
                return;
            }
            included = opened(file.get(), source, place);
        } catch (OperatorFailure e) {
            problems.accept(ScriptFailure.of(e, place, source));
            return;
        }
        read(included);
    }

    private ScriptText opened(String file, ScriptText source, Place place) {
        try {
            ScriptText included = files.included(file, source, place);
            if (including.contains(included.identity())) {
                throw new UnreadableLine(
                        Token.argument(""), "the script " + included.name() + " includes itself", null);
            }
            return included;
        } catch (OperatorFailure e) {
            steps.missSome();
            throw e;
        }
    }
}
