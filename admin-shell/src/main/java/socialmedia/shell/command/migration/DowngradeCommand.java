package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.migration.loss.DataLoss;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code downgrade TARGET}: takes revisions back. */
public final class DowngradeCommand implements ConsoleCommand {

    private static final Argument<String> TARGET = Argument.required(
                    "TARGET", "the revision to go back to, base for none; FROM:TO with --sql", word -> word)
            .suggesting(Suggestions.REVISIONS);
    private static final Option<Boolean> STORED =
            Option.flag("--stored", "take the scripts stored in the database where they differ from the U files");
    private static final Option<Boolean> SQL =
            Option.flag("--sql", "write the SQL for psql instead of running it; needs no database");
    private static final Option<Boolean> PLAN =
            Option.flag("--plan", "list the steps with what they would lose, and end");
    private static final Option<Boolean> DRY_RUN = Option.flag("--dry-run", "the same as --plan");

    private final Function<Words, Migrations> migrations;

    public DowngradeCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "downgrade", "Take revisions back, the newest first")
                .description("""
                        Each revision's U file is run in one transaction with its records. What it would take along is counted
                        first, by a run that is rolled back: where that is anything, the downgrade is refused (exit 7) unless
                        --keep-data sets it aside until the next upgrade, or --accept-data-loss lets it go; --yes means
                        neither. A revision whose U file is missing
                        or has no statement is refused (exit 7) before anything runs. Where the directory does not know an
                        applied revision, the script that was stored with it is shown, confirmed and run.""")
                .arguments(TARGET)
                .options(
                        STORED,
                        SQL,
                        PLAN,
                        DRY_RUN,
                        RunWords.TX_MODE,
                        RunWords.WAIT,
                        RunWords.LOCK_TIMEOUT,
                        RunWords.CANCEL_IDLE,
                        RunWords.ACCEPT_DATA_LOSS,
                        RunWords.KEEP_DATA)
                .example("downgrade -1", "take the newest revision back")
                .example("downgrade base", "take everything back")
                .example("downgrade 5 --keep-data", "set aside what the columns and tables hold")
                .example("downgrade 5 --accept-data-loss", "let go of it")
                .example("downgrade 5 --plan", "list the steps back to revision 5, and what they would lose")
                .example("downgrade head:6 --sql", "write SQL that goes from head to revision 6")
                .seeAlso("upgrade, redo, kept list, revisions");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        String target = words.get(TARGET);
        boolean together = words.get(RunWords.TX_MODE) == RunWords.TransactionMode.ALL;
        DataLoss dataLoss = RunWords.dataLoss(words);
        if (words.has(SQL)) {
            requireNotKept(dataLoss);
            OfflineRun.requireAlone(words.has(PLAN) || words.has(DRY_RUN), screen);
            return new OfflineRun(migrations.apply(words), screen).write(false, target, together);
        }
        MigrationRequest request = MigrationRequest.downgrade(target)
                .withStoredScripts(words.has(STORED))
                .inOneTransaction(together)
                .withDataLoss(dataLoss);
        MigrationRun run = new MigrationRun(migrations.apply(words), screen);
        return words.has(PLAN) || words.has(DRY_RUN)
                ? run.plan(request, RunWords.read(words))
                : run.run(List.of(request), RunWords.read(words));
    }

    private static void requireNotKept(DataLoss dataLoss) {
        if (dataLoss == DataLoss.KEPT) {
            throw new OperatorFailure(
                    OperatorFailure.Kind.USAGE,
                    "--keep-data does not go with --sql: what is to be kept is only found on the live database",
                    "leave one of them out");
        }
    }
}
