package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code upgrade [TARGET]}: brings the database forward. */
public final class UpgradeCommand implements ConsoleCommand {

    private static final Argument<String> TARGET = Argument.optional(
                    "TARGET", "the revision to go to, head unless said; FROM:TO with --sql", word -> word)
            .suggesting(Suggestions.REVISIONS);
    private static final Option<Boolean> SQL =
            Option.flag("--sql", "write the SQL for psql instead of running it; needs no database");
    private static final Option<Boolean> PLAN = Option.flag("--plan", "list the steps and end");
    private static final Option<Boolean> DRY_RUN = Option.flag("--dry-run", "the same as --plan");

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public UpgradeCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "upgrade", "Bring the database forward to a revision")
                .description("""
                        Each revision is one transaction: its script, its row in Flyway's history, alembic_version where
                        that table exists, and an event. Revisions with concurrent index builds run statement by statement
                        and are gone on with after an interruption. A statement that waits longer than --lock-timeout for
                        a table is rolled back with its step and tried again. What `downgrade --keep-data` set aside of a revision
                        is put back in the revision's own transaction. On a database marked production the hazards that
                        `plan` measures are shown first, and those that are not allowed stop the run (7).""")
                .arguments(TARGET)
                .options(
                        SQL,
                        PLAN,
                        DRY_RUN,
                        RunWords.TX_MODE,
                        RunWords.WAIT,
                        RunWords.LOCK_TIMEOUT,
                        RunWords.CANCEL_IDLE,
                        HazardGate.ALLOW,
                        ShadowWords.SHADOW)
                .example("upgrade", "apply all that is pending")
                .example("upgrade +1", "apply the next one")
                .example("upgrade 6 --plan", "list the steps to revision 6")
                .example("upgrade --allow-hazards scan,rewrite", "on production, in spite of these two")
                .example("upgrade base:head --sql", "write SQL that takes an empty database to head")
                .seeAlso("plan, downgrade, kept list, current, history, revisions");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        String target = words.find(TARGET).orElse("head");
        if (words.has(SQL)) {
            OfflineRun.requireAlone(words.has(PLAN) || words.has(DRY_RUN), screen);
            return new OfflineRun(migrations.apply(words), screen).write(true, target, isOneTransaction(words));
        }
        MigrationRequest request = MigrationRequest.upgrade(target).inOneTransaction(isOneTransaction(words));
        Migrations source = migrations.apply(words);
        HazardGate gate = new HazardGate(source, shadows.server(words, screen), screen);
        MigrationRun run = new MigrationRun(source, screen);
        if (words.has(PLAN) || words.has(DRY_RUN)) {
            ExitCode code = run.plan(request, RunWords.read(words));
            gate.tell(request, words.find(HazardGate.ALLOW));
            return code;
        }
        gate.require(request, words.find(HazardGate.ALLOW));
        return run.run(List.of(request), RunWords.read(words));
    }

    private static boolean isOneTransaction(Words words) {
        return words.get(RunWords.TX_MODE) == RunWords.TransactionMode.ALL;
    }
}
