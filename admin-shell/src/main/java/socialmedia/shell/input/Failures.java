package socialmedia.shell.input;

import java.util.List;
import java.util.function.Supplier;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.failure.FailureReport;
import socialmedia.shell.input.CommandLine.Given;
import socialmedia.shell.output.Screen;

/** Shows a failure as the words of its line ask for, even where they could not be read. */
final class Failures {

    private final Supplier<Screen> screens;

    Failures(Supplier<Screen> screens) {
        this.screens = screens;
    }

    ExitCode show(Throwable failure, List<Token> tokens, List<Given> handedDown) {
        Screen base = screens.get();
        return FailureReport.show(failure, base.with(RequestedOutput.of(tokens, handedDown, base.settings())));
    }
}
