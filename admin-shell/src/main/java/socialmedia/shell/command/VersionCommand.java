package socialmedia.shell.command;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code version}: says which console this is. */
public final class VersionCommand implements ConsoleCommand {

    private final String version;

    public VersionCommand(String version) {
        this.version = version;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Console", "version", "Show the versions of the console and of Java")
                .example("version", "`admin-shell --version` does the same")
                .example("version --format json", "for programs");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        String java = System.getProperty("java.version");
        screen.show(
                Fields.of("version", version).and("java", java),
                () -> screen.line("admin-shell " + version + " (Java " + java + ")"));
        return ExitCode.DONE;
    }
}
