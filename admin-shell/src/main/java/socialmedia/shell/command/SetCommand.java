package socialmedia.shell.command;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Assignment;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.ScriptRunner;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code set NAME=VALUE}: sets a variable; whoever runs a script does it, so outside of one there is nothing to set. */
public final class SetCommand implements ConsoleCommand {

    private static final Argument<Assignment> ASSIGNMENT =
            Argument.required("NAME=VALUE", "the variable and its value", Assignment::read);

    @Override
    public Definition definition() {
        return Definition.plain("Scripts", "set", "Set a variable of the script")
                .description("""
                        The lines below use it as $NAME, ${NAME} or ${NAME:-default}. `NAME=$(COMMAND)` sets it to what the
                        command prints. Only in scripts.""")
                .arguments(ASSIGNMENT)
                .example("set OWNER=12", "$OWNER is 12 in the lines below")
                .example("set TITLE='two words'", "one word for a command, whatever it holds")
                .seeAlso("scripting");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        throw ScriptRunner.belongsToScripts("set");
    }
}
