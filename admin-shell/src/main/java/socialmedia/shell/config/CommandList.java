package socialmedia.shell.config;

import java.util.Map;
import java.util.function.Supplier;
import socialmedia.database.Connections;
import socialmedia.database.LocalServer;
import socialmedia.shell.command.AssertCommand;
import socialmedia.shell.command.EchoCommand;
import socialmedia.shell.command.Editor;
import socialmedia.shell.command.HelpCommand;
import socialmedia.shell.command.IncludeCommand;
import socialmedia.shell.command.LeaveCommand;
import socialmedia.shell.command.RunCommand;
import socialmedia.shell.command.SetCommand;
import socialmedia.shell.command.StatsCommand;
import socialmedia.shell.command.VersionCommand;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.environment.EnvMarkCommand;
import socialmedia.shell.command.environment.EnvShowCommand;
import socialmedia.shell.command.local.LocalEnvCommand;
import socialmedia.shell.command.local.LocalResetCommand;
import socialmedia.shell.command.local.LocalRunCommand;
import socialmedia.shell.command.local.LocalStartCommand;
import socialmedia.shell.command.local.LocalStatusCommand;
import socialmedia.shell.command.local.LocalStopCommand;
import socialmedia.shell.command.migration.AdoptCommand;
import socialmedia.shell.command.migration.BranchesCommand;
import socialmedia.shell.command.migration.CheckCommand;
import socialmedia.shell.command.migration.CurrentCommand;
import socialmedia.shell.command.migration.DowngradeCommand;
import socialmedia.shell.command.migration.DriftCommand;
import socialmedia.shell.command.migration.EditCommand;
import socialmedia.shell.command.migration.HeadsCommand;
import socialmedia.shell.command.migration.HistoryCommand;
import socialmedia.shell.command.migration.KeptDropCommand;
import socialmedia.shell.command.migration.KeptListCommand;
import socialmedia.shell.command.migration.LintCommand;
import socialmedia.shell.command.migration.MergeCommand;
import socialmedia.shell.command.migration.PlanCommand;
import socialmedia.shell.command.migration.RedoCommand;
import socialmedia.shell.command.migration.RepairCommand;
import socialmedia.shell.command.migration.RevisionCommand;
import socialmedia.shell.command.migration.SchemaAtCommand;
import socialmedia.shell.command.migration.SchemaDiffCommand;
import socialmedia.shell.command.migration.SchemaDumpCommand;
import socialmedia.shell.command.migration.SchemaWords;
import socialmedia.shell.command.migration.ShadowWords;
import socialmedia.shell.command.migration.ShowCommand;
import socialmedia.shell.command.migration.StampCommand;
import socialmedia.shell.command.migration.UninstallCommand;
import socialmedia.shell.command.migration.UpgradeCommand;
import socialmedia.shell.command.migration.VerifyCommand;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.ScriptRunner;

/** Every command there is, in the order that help lists them; none is made before it is asked for. */
final class CommandList {

    private final Workplace workplace;
    private final Supplier<LocalServer> localServer;
    private final Map<String, String> environment;
    private final Supplier<ScriptRunner> scripts;
    private final String version;
    private final ShadowWords shadows;
    private final SchemaWords schemas;

    CommandList(
            Workplace workplace,
            Supplier<LocalServer> localServer,
            Map<String, String> environment,
            Supplier<ScriptRunner> scripts,
            String version) {
        this.workplace = workplace;
        this.localServer = localServer;
        this.environment = environment;
        this.scripts = scripts;
        this.version = version;
        this.shadows = new ShadowWords(environment, workplace::connections, this::ownServer);
        this.schemas = new SchemaWords(workplace::migrations, workplace::connections, environment, shadows);
    }

    /** @param desk where data commands work */
    CommandCatalog catalog(Desk desk) {
        CommandCatalog catalog = new CommandCatalog();
        migrations(catalog);
        UserCommands.addTo(catalog, desk);
        PostCommands.addTo(catalog, desk, environment);
        VoteCommands.addTo(catalog, desk);
        TransferCommands.addTo(catalog, desk, environment);
        JournalCommands.addTo(catalog, desk);
        SeedCommands.addTo(catalog, desk);
        environment(catalog, desk);
        localServer(catalog);
        console(catalog);
        return catalog;
    }

    private void migrations(CommandCatalog catalog) {
        catalog.add("upgrade", () -> new UpgradeCommand(workplace::migrations, shadows))
                .add("downgrade", () -> new DowngradeCommand(workplace::migrations))
                .add("current", () -> new CurrentCommand(workplace::migrations))
                .add("history", () -> new HistoryCommand(workplace::migrations))
                .add("heads", () -> new HeadsCommand(workplace::migrations))
                .add("branches", () -> new BranchesCommand(workplace::migrations))
                .add("show", () -> new ShowCommand(workplace::migrations))
                .add("stamp", () -> new StampCommand(workplace::migrations))
                .add("revision", () -> new RevisionCommand(schemas))
                .add("edit", () -> new EditCommand(workplace::migrations, new Editor(environment)))
                .add("redo", () -> new RedoCommand(workplace::migrations))
                .add("kept list", () -> new KeptListCommand(workplace::migrations))
                .add("kept drop", () -> new KeptDropCommand(workplace::migrations))
                .add("uninstall", () -> new UninstallCommand(workplace::migrations))
                .add("verify", () -> new VerifyCommand(workplace::migrations, shadows))
                .add("plan", () -> new PlanCommand(workplace::migrations, shadows))
                .add("lint", () -> new LintCommand(workplace::migrations, shadows))
                .add("check", () -> new CheckCommand(workplace::migrations, shadows))
                .add("drift", () -> new DriftCommand(workplace::migrations, shadows))
                .add("merge", () -> new MergeCommand(workplace::migrations, shadows))
                .add("adopt", () -> new AdoptCommand(workplace::migrations, shadows))
                .add("repair", () -> new RepairCommand(workplace::migrations))
                .add("schema dump", () -> new SchemaDumpCommand(schemas))
                .add("schema diff", () -> new SchemaDiffCommand(schemas))
                .add("schema at", () -> new SchemaAtCommand(schemas));
    }

    private static void environment(CommandCatalog catalog, Desk desk) {
        catalog.add("stats", () -> new StatsCommand(desk))
                .add("env show", () -> new EnvShowCommand(desk))
                .add("env mark", () -> new EnvMarkCommand(desk));
    }

    private void localServer(CommandCatalog catalog) {
        catalog.add("local start", () -> new LocalStartCommand(localServer))
                .add("local stop", () -> new LocalStopCommand(localServer))
                .add("local status", () -> new LocalStatusCommand(localServer))
                .add("local reset", () -> new LocalResetCommand(localServer))
                .add("local env", () -> new LocalEnvCommand(localServer))
                .add("local run", () -> new LocalRunCommand(localServer));
    }

    private void console(CommandCatalog catalog) {
        catalog.add("run", () -> new RunCommand(scripts))
                .add("echo", EchoCommand::new)
                .add("set", SetCommand::new)
                .add("assert", AssertCommand::new)
                .add("include", IncludeCommand::new)
                .add("help", () -> new HelpCommand(catalog))
                .add("version", () -> new VersionCommand(version))
                .add("exit", () -> new LeaveCommand("exit"))
                .add("quit", () -> new LeaveCommand("quit"));
    }

    /** Where a throw-away database may be made if it may not on the live server itself. */
    private Connections ownServer() {
        return workplace.connections(localServer.get().start());
    }
}
