package socialmedia.shell.command.journal;

import java.util.Optional;
import socialmedia.journal.Undo;
import socialmedia.journal.UndoConflict;
import socialmedia.journal.UndoOptions;
import socialmedia.journal.UndoReport;
import socialmedia.journal.UndoReport.PassedOver;
import socialmedia.shell.command.data.Change;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code undo [ID]}: takes an action back, which is an action itself. */
public final class UndoCommand implements ConsoleCommand {

    private static final Argument<Long> ID =
            Argument.optional("ID", "the action's id", JournalWords::action).suggesting(Suggestions.ACTIONS);
    private static final Option<Boolean> SKIP_CHANGED =
            Option.flag("--skip-changed", "leave rows that are in the way as they are, take back the rest (code 9)");
    private static final Option<Boolean> CASCADE =
            Option.flag("--cascade", "take newer posts and votes along that hang on what goes");
    private static final Option<Boolean> ACCEPT_DATA_LOSS =
            Option.flag("--accept-data-loss", "leave out values whose columns are gone");

    private final Desk desk;

    public UndoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData("Journal", "undo", "Take an action back")
                .description(
                        "Without an ID: your newest action that can be undone and is not yet. All of a script that ran as one transaction,"
                                + " and all batches of an import, are taken back as one. Rows that others changed since are named, and nothing is done (code 5)."
                                + " Sequences do not go back. An undo is undone by its own id.")
                .needs(6)
                .arguments(ID)
                .options(SKIP_CHANGED, CASCADE, ACCEPT_DATA_LOSS)
                .example("undo", "your last action; again for the one before")
                .example("undo 7 --dry-run", "what taking back action 7 would change")
                .example("undo 7 --skip-changed", "all rows of it that are as it left them")
                .seeAlso("journal list, journal show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        UndoOptions options = new UndoOptions(words.has(SKIP_CHANGED), words.has(CASCADE), words.has(ACCEPT_DATA_LOSS));
        Optional<Long> id = words.find(ID);
        Change<UndoReport> change =
                desk.changeWith(words, screen, definition(), (database, request) -> new Undo(database)
                        .undo(request, id.orElse(null), options));
        if (options.cascade()) {
            change.asking(report -> Question.of("Undo " + name(report) + "?", String.valueOf(report.unit())));
        }
        return change.show(UndoCommand::fields, report -> "Took back " + name(report), report -> {
            PassedOver over = report.passedOver();
            if (over != null) {
                screen.note("Passed over action " + over.action() + ": it " + over.note() + "; " + over.wayBack());
            }
            report.conflicts().forEach(conflict -> screen.warning("Left as it is: " + conflict.text()));
            int more = report.skipped() - report.conflicts().size();
            if (more > 0) {
                screen.warning("and " + more + " more");
            }
            return report.skipped() == 0 ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        });
    }

    private static String name(UndoReport report) {
        int size = report.actions().size();
        return "action " + report.unit() + (size == 1 ? "" : " and the " + (size - 1) + " after it in its group");
    }

    private static Fields fields(UndoReport report) {
        return Fields.of("undoes", report.unit())
                .and("actions", report.actions())
                .and("skipped", report.skipped())
                .and(
                        "conflicts",
                        report.conflicts().stream().map(UndoCommand::conflict).toList());
    }

    private static Fields conflict(UndoConflict conflict) {
        return Fields.of("row", conflict.row())
                .and("problem", conflict.problem().name().toLowerCase(java.util.Locale.ROOT))
                .and("detail", conflict.detail())
                .and("later_action", conflict.laterAction());
    }
}
