package socialmedia.shell.command;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code exit} and {@code quit}: whoever runs lines ends at them, so there is nothing left to do here. */
public final class LeaveCommand implements ConsoleCommand {

    private final String name;

    public LeaveCommand(String name) {
        this.name = name;
    }

    @Override
    public Definition definition() {
        return Definition.plain("Console", name, "Leave the session, or end the script")
                .example(name, "Ctrl-D does the same in a session");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return ExitCode.DONE;
    }
}
