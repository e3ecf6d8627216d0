package socialmedia.shell.command;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Comparison;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.ScriptRunner;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code assert LEFT OPERATOR RIGHT}: stops a script; whoever runs it compares, so outside of one there is nothing to stop. */
public final class AssertCommand implements ConsoleCommand {

    private static final Argument<String> LEFT = Argument.required("LEFT", "a value", word -> word);
    private static final Argument<Comparison> OPERATOR =
            Argument.required("OPERATOR", "one of = != < <= > >=", Comparison::read);
    private static final Argument<String> RIGHT = Argument.required("RIGHT", "another value", word -> word);

    @Override
    public Definition definition() {
        return Definition.plain("Scripts", "assert", "Stop the script unless something holds")
                .description("""
                        Values are compared as numbers where both are, else as text. Only in scripts.""")
                .arguments(LEFT, OPERATOR, RIGHT)
                .example("assert $COUNT >= 10", "stops with both values where it is less")
                .seeAlso("scripting");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        throw ScriptRunner.belongsToScripts("assert");
    }
}
