package socialmedia.shell.config;

import java.util.Arrays;
import socialmedia.seed.SeedPreset;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.seed.SeedExportCommand;
import socialmedia.shell.command.seed.SeedPlanCommand;
import socialmedia.shell.command.seed.SeedResetCommand;
import socialmedia.shell.command.seed.SeedRunCommand;
import socialmedia.shell.command.seed.SeedStatusCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands on seeds. */
final class SeedCommands {

    private SeedCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {
        catalog.add("seed run", () -> new SeedRunCommand(desk))
                .add("seed plan", () -> new SeedPlanCommand(desk))
                .add("seed status", () -> new SeedStatusCommand(desk))
                .add("seed reset", () -> new SeedResetCommand(desk))
                .add("seed export", SeedExportCommand::new)
                .shortForm(
                        "seed",
                        Arrays.stream(SeedPreset.values()).map(SeedPreset::word).toList(),
                        "seed run");
    }
}
