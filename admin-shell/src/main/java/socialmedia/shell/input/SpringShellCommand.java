package socialmedia.shell.input;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.LineRunner.PlacedInput;
import socialmedia.shell.output.Screen;

/** A command of ours as Spring Shell knows commands; the command itself is made when it is first asked for. */
final class SpringShellCommand implements Command {

    private final String name;
    private final CommandCatalog catalog;
    private final Supplier<Screen> screens;

    SpringShellCommand(String name, CommandCatalog catalog, Supplier<Screen> screens) {
        this.name = name;
        this.catalog = catalog;
        this.screens = screens;
    }

    /** Spring Shell's registry with all commands of the catalog in it. */
    static CommandRegistry registry(CommandCatalog catalog, Supplier<Screen> screens) {
        CommandRegistry registry = new CommandRegistry();
        catalog.names().forEach(name -> registry.registerCommand(new SpringShellCommand(name, catalog, screens)));
        return registry;
    }

    @Override
    public ExitStatus execute(CommandContext context) {
        ConsoleCommand command = catalog.get(name);
        Definition definition = command.definition();
        LineContext line = context.inputReader() instanceof PlacedInput input ? input.context() : LineContext.NONE;
        Words words = ValueReader.read(definition, SpringShellWords.line(definition, context.parsedInput()), line);
        command.check(words);
        Screen base = screens.get();
        Screen asked = base.with(RequestedOutput.of(words, definition, base.settings()));
        Screen screen = line.output() == null ? asked : asked.writingTo(line.output());
        ExitCode code = command.run(words, screen);
        screen.finish();
        return new ExitStatus(code.number(), code.meaning());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getGroup() {
        return catalog.definition(name).group();
    }

    @Override
    public String getDescription() {
        return catalog.definition(name).summary();
    }

    @Override
    public String getHelp() {
        return catalog.definition(name).description();
    }

    @Override
    public List<CommandOption> getOptions() {
        return catalog.definition(name).options().stream()
                .map(option -> SpringShellWords.option(option, ""))
                .toList();
    }
}
