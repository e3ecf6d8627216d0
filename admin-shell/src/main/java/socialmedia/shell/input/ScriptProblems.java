package socialmedia.shell.input;

import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.failure.FailureReport;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** What {@code --check} found in a script: as errors for people, as records for programs. */
record ScriptProblems(String script, int lines, List<OperatorFailure> problems) {

    private static final List<String> NAMES = List.of("file", "line", "column", "message", "hint");

    /** @throws OperatorFailure (script) if there are any */
    ExitCode show(Screen screen) {
        screen.show(
                NAMES,
                problems.stream().map(ScriptProblems::fields).toList(),
                () -> problems.forEach(problem -> FailureReport.show(problem, screen)));
        if (!problems.isEmpty()) {
            throw new OperatorFailure(
                    Kind.SCRIPT,
                    problems.size() + " of " + counted(lines) + " of " + script + " cannot be read",
                    "nothing ran");
        }
        screen.note(script + ": " + counted(lines) + " checked, nothing wrong");
        return ExitCode.DONE;
    }

    private static String counted(int number) {
        return number + (number == 1 ? " line" : " lines");
    }

    private static Fields fields(OperatorFailure problem) {
        Details details = problem.details();
        Place place = details.place();
        return Fields.of("file", place == null ? null : place.file())
                .and("line", place == null ? null : place.line())
                .and("column", place == null ? null : place.column())
                .and("message", details.message())
                .and("hint", details.hint());
    }
}
