package socialmedia.shell.command;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.ScriptRunner;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code include FILE}: makes the lines of a file part of a script; whoever reads the script does it. */
public final class IncludeCommand implements ConsoleCommand {

    private static final Argument<String> FILE = Argument.required(
                    "FILE", "sought from where the including file is", word -> word)
            .suggesting(Suggestions.FILES);

    @Override
    public Definition definition() {
        return Definition.plain("Scripts", "include", "Make the lines of another file part of the script")
                .description("""
                        They are read and checked with it before line 1 runs, and share its variables. Only in scripts.""")
                .arguments(FILE)
                .example("include common.txt", "beside the script itself")
                .seeAlso("scripting");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        throw ScriptRunner.belongsToScripts("include");
    }
}
