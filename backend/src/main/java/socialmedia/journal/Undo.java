package socialmedia.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.UndoReport.PassedOver;

/** Takes back what an action changed, or all of a group; an action itself, which can be undone in turn. */
public final class Undo {

    private final JournaledDatabase database;

    public Undo(JournaledDatabase database) {
        this.database = database;
    }

    /**
     * Takes back all or nothing, unless the options say otherwise.
     *
     * @param action one of the unit's; null for the newest of this operator that can be undone, is not yet, and is no undo
     * @throws OperatorFailure (not found) without such an action, (conflict) if it is undone already or rows are in the way,
     *     (refused) if values would be lost
     */
    public ChangeReport<UndoReport> undo(ActionRequest request, @Nullable Long action, UndoOptions options) {
        UndoUnit unit = database.read(request.revision(), reading -> {
            reading.facts().requireConsoleReadable();
            return find(reading.database(), reading.facts().hasJournal(), action);
        });
        if (database.isInCourse(unit.first())) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "action " + (action == null ? unit.actions().get(0) : action)
                            + " is part of the script that is running, which is taken back as a whole");
        }
        return database.change(request, unit.first(), changes -> new UndoRun(changes, unit, options)
                .run()
                .passing(action == null ? passedOver(changes.database(), unit) : null));
    }

    private @Nullable PassedOver passedOver(JdbcClient reading, UndoUnit unit) {
        return new UndoUnits(reading)
                .findPassedOver(database.operator().osUser(), unit)
                .orElse(null);
    }

    private UndoUnit find(JdbcClient reading, boolean journal, @Nullable Long action) {
        UndoUnits units = new UndoUnits(reading);
        if (action != null) {
            if (!journal) {
                throw UndoUnits.unknown(action);
            }
            return units.get(action);
        }
        return (journal ? units.findNewest(database.operator().osUser()) : java.util.Optional.<UndoUnit>empty())
                .orElseThrow(() -> new OperatorFailure(
                        Kind.NOT_FOUND,
                        "there is nothing of yours to undo",
                        "`journal list` shows what others did, `undo ID` takes it back"));
    }
}
