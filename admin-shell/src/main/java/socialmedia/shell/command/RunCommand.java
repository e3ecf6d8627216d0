package socialmedia.shell.command;

import java.util.function.Supplier;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.ScriptOptions;
import socialmedia.shell.input.ScriptRunner;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code run FILE}: runs a script. */
public final class RunCommand implements ConsoleCommand {

    private static final Argument<String> FILE = Argument.required(
                    "FILE", "the script, - for standard input", word -> word)
            .suggesting(Suggestions.FILES);

    private final Supplier<ScriptRunner> scripts;

    public RunCommand(Supplier<ScriptRunner> scripts) {
        this.scripts = scripts;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Console", "run", "Run the commands in a file")
                .description("""
                        The whole script is read and checked before its first line runs, and it stops at the first error,
                        naming file, line and column. `admin-shell --script FILE` does the same, with the same options.""")
                .arguments(FILE)
                .options(ScriptOptions.all())
                .example("run nightly.txt", "one command a line")
                .example("run - --yes", "commands from standard input, every question answered with yes")
                .example("run nightly.txt --check", "names every line that cannot be read, and runs nothing")
                .example("run move.txt --set FROM=12 --atomic --dry-run", "all of it in one transaction, taken back")
                .seeAlso("scripting, exit-codes");
    }

    @Override
    public void check(Words words) {
        ScriptOptions.check(words);
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        screen.withoutPager();
        return scripts.get().run(words.get(FILE), words, screen);
    }
}
