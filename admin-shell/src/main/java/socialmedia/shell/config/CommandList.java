package socialmedia.shell.config;

import java.util.Map;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.HelpCommand;
import socialmedia.shell.command.LeaveCommand;
import socialmedia.shell.command.RunCommand;
import socialmedia.shell.command.VersionCommand;
import socialmedia.shell.command.migration.AdoptCommand;
import socialmedia.shell.command.migration.BranchesCommand;
import socialmedia.shell.command.migration.CheckCommand;
import socialmedia.shell.command.migration.CurrentCommand;
import socialmedia.shell.command.migration.DowngradeCommand;
import socialmedia.shell.command.migration.EditCommand;
import socialmedia.shell.command.migration.HeadsCommand;
import socialmedia.shell.command.migration.HistoryCommand;
import socialmedia.shell.command.migration.RedoCommand;
import socialmedia.shell.command.migration.RepairCommand;
import socialmedia.shell.command.migration.RevisionCommand;
import socialmedia.shell.command.migration.ShowCommand;
import socialmedia.shell.command.migration.StampCommand;
import socialmedia.shell.command.migration.UpgradeCommand;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.ScriptRunner;

/** Every command there is, in the order that help lists them; none is made before it is asked for. */
final class CommandList {

    private final Workplace workplace;
    private final Map<String, String> environment;
    private final Supplier<ScriptRunner> scripts;
    private final String version;

    CommandList(Workplace workplace, Map<String, String> environment, Supplier<ScriptRunner> scripts, String version) {
        this.workplace = workplace;
        this.environment = environment;
        this.scripts = scripts;
        this.version = version;
    }

    CommandCatalog catalog() {
        CommandCatalog catalog = new CommandCatalog();
        migrations(catalog);
        console(catalog);
        return catalog;
    }

    private void migrations(CommandCatalog catalog) {
        catalog.add("upgrade", () -> new UpgradeCommand(workplace::migrations))
                .add("downgrade", () -> new DowngradeCommand(workplace::migrations))
                .add("current", () -> new CurrentCommand(workplace::migrations))
                .add("history", () -> new HistoryCommand(workplace::migrations))
                .add("heads", () -> new HeadsCommand(workplace::migrations))
                .add("branches", () -> new BranchesCommand(workplace::migrations))
                .add("show", () -> new ShowCommand(workplace::migrations))
                .add("stamp", () -> new StampCommand(workplace::migrations))
                .add("revision", () -> new RevisionCommand(workplace::migrations))
                .add("edit", () -> new EditCommand(workplace::migrations, environment))
                .add("redo", () -> new RedoCommand(workplace::migrations))
                .add("check", () -> new CheckCommand(workplace::migrations))
                .add("adopt", () -> new AdoptCommand(workplace::migrations, CommandList::noOtherServer))
                .add("repair", () -> new RepairCommand(workplace::migrations));
    }

    private void console(CommandCatalog catalog) {
        catalog.add("run", () -> new RunCommand(scripts))
                .add("help", () -> new HelpCommand(catalog))
                .add("version", () -> new VersionCommand(version))
                .add("exit", () -> new LeaveCommand("exit"))
                .add("quit", () -> new LeaveCommand("quit"));
    }

    private static socialmedia.database.Connections noOtherServer() {
        throw new OperatorFailure(Kind.REFUSED, "the role may not create databases here");
    }
}
