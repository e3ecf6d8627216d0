package socialmedia.shell.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import socialmedia.database.Cancellation;
import socialmedia.migration.history.Operator;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.StandardInput;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.ScriptFiles;
import socialmedia.shell.input.ScriptTransaction;
import socialmedia.shell.input.SpringShellParser;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.StandardStreams;

/** The console's beans, each made when it is first asked for. */
public final class ConsoleBeans implements BeanRegistrar {

    private static final String HOME = "admin-shell.home";

    @Override
    public void register(BeanRegistry registry, Environment unused) {
        Map<String, String> environment = System.getenv();
        String version = Optional.ofNullable(ConsoleBeans.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
        lazily(registry, StandardStreams.class, context -> new StandardStreams());
        lazily(registry, Cancellation.class, context -> new Cancellation());
        lazily(
                registry,
                CurrentScreen.class,
                context -> new CurrentScreen(Screen.of(context.bean(StandardStreams.class))));
        lazily(registry, ScriptFiles.class, context -> new ScriptFiles(System.in));
        lazily(
                registry,
                Workplace.class,
                context -> new Workplace(
                        context.bean(ChosenDatabase.class)::settings,
                        context.bean(Cancellation.class),
                        environment,
                        home(),
                        version));
        lazily(
                registry,
                ChosenDatabase.class,
                context -> new ChosenDatabase(
                        environment,
                        note -> context.bean(CurrentScreen.class).get().note(note)));
        lazily(registry, CommandCatalog.class, context -> new CommandList(
                        context.bean(Workplace.class),
                        () -> context.bean(ChosenDatabase.class).localServer(),
                        environment,
                        () -> context.bean(Console.class).scripts(),
                        version)
                .catalog(context.bean(Desk.class)));
        lazily(
                registry,
                CommandRegistry.class,
                context -> Console.registry(context.bean(CommandCatalog.class), context.bean(CurrentScreen.class)));
        lazily(registry, CommandParser.class, context -> new SpringShellParser(context.bean(CommandCatalog.class)));
        lazily(
                registry,
                Console.class,
                context -> new Console(
                        context.bean(CommandCatalog.class),
                        context.bean(CommandRegistry.class),
                        context.bean(ScriptFiles.class),
                        context.bean(CurrentScreen.class),
                        context.bean(ScriptTransaction.class)));
        lazily(registry, ScriptTransaction.class, context -> (words, lines) -> {
            context.bean(JournaledDatabases.class).keepOpen();
            Screen screen = context.bean(CurrentScreen.class).get();
            return context.bean(Desk.class).inOne(words, screen, lines);
        });
        lazily(
                registry,
                JournaledDatabases.class,
                context -> new JournaledDatabases(
                        words -> context.bean(Workplace.class).connections(words), Operator.ofThisProcess(version)));
        lazily(
                registry,
                Desk.class,
                context -> new Desk(
                        (words, screen) ->
                                context.bean(JournaledDatabases.class).get(words, screen),
                        words -> context.bean(Workplace.class).migrations(words),
                        new StandardInput(System.in, () -> context.bean(StandardStreams.class)
                                .isInputTerminal())));
        lazily(
                registry,
                InteractiveSession.class,
                context -> new InteractiveSession(
                        context.bean(Console.class),
                        context.bean(CommandCatalog.class),
                        context.bean(CurrentScreen.class),
                        new InteractiveSession.Databases(
                                context.bean(Workplace.class),
                                context.bean(ChosenDatabase.class),
                                context.bean(JournaledDatabases.class),
                                context.bean(Cancellation.class)),
                        environment));
    }

    private static <T> void lazily(
            BeanRegistry registry, Class<T> type, Function<BeanRegistry.SupplierContext, T> supplier) {
        registry.registerBean(type, spec -> spec.lazyInit().supplier(supplier));
    }

    private static @Nullable Path home() {
        String home = System.getProperty(HOME, "");
        return home.isEmpty() ? null : Path.of(home);
    }
}
