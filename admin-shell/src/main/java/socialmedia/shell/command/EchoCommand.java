package socialmedia.shell.command;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.SafeText;
import socialmedia.shell.output.Screen;

/** {@code echo WORD...}: prints its words; what a variable holds may be text from users, so it is made harmless. */
public final class EchoCommand implements ConsoleCommand {

    private static final Argument<String> WORD = Argument.repeated("WORD", "what to print", word -> word);

    @Override
    public Definition definition() {
        return Definition.plain("Scripts", "echo", "Print words, with one space between them")
                .arguments(WORD)
                .example("echo done", "to standard output")
                .seeAlso("scripting");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        screen.line(SafeText.lines(String.join(" ", words.all(WORD))));
        return ExitCode.DONE;
    }
}
