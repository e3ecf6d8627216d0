package socialmedia.shell.input;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Screen;

/** A command of the tests, made of its definition and what it does. */
final class DemoCommand implements ConsoleCommand {

    private final Definition definition;
    private final BiFunction<Words, Screen, ExitCode> act;

    DemoCommand(Definition definition, BiFunction<Words, Screen, ExitCode> act) {
        this.definition = definition;
        this.act = act;
    }

    /** One that prints a line of what it was given. */
    static DemoCommand printing(Definition definition, BiFunction<Words, Screen, String> line) {
        return new DemoCommand(definition, (words, screen) -> {
            screen.line(line.apply(words, screen));
            return ExitCode.DONE;
        });
    }

    static DemoCommand failing(Definition definition, Consumer<Words> failure) {
        return new DemoCommand(definition, (words, screen) -> {
            failure.accept(words);
            return ExitCode.DONE;
        });
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return act.apply(words, screen);
    }
}
