package socialmedia.shell.input;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.CommandLine.Given;
import socialmedia.shell.output.Screen;

/** Shows a failure as the words of its line ask for, even where they could not be read. */
final class Failures {

    private final Supplier<Screen> screens;
    private final BiFunction<Throwable, Screen, ExitCode> report;

    Failures(Supplier<Screen> screens, BiFunction<Throwable, Screen, ExitCode> report) {
        this.screens = screens;
        this.report = report;
    }

    ExitCode show(Throwable failure, List<Token> tokens, List<Given> handedDown) {
        Screen base = screens.get();
        return report.apply(failure, base.with(RequestedOutput.of(tokens, handedDown, base.settings())));
    }
}
