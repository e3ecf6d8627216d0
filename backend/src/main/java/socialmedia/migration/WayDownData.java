package socialmedia.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import socialmedia.migration.history.Operator;
import socialmedia.migration.kept.SettingAside;
import socialmedia.migration.loss.ChangedMeanwhile;
import socialmedia.migration.loss.DataLoss;
import socialmedia.migration.loss.LiveCount;
import socialmedia.migration.loss.Loss;
import socialmedia.migration.loss.Sql;
import socialmedia.migration.loss.StepLosses;
import socialmedia.migration.loss.StepMeasure;
import socialmedia.migration.loss.StoredTables;
import socialmedia.migration.loss.Suspect;

/**
 * Sees that a way down loses no more than its rehearsal said: what it takes along is locked first, and is then counted, set
 * aside or let go of.
 */
final class WayDownData implements StepData {

    private final Sql sql;
    private final MigrationStep step;
    private final StepLosses foreseen;
    private final DataLoss choice;
    private final Operator operator;
    private List<Loss> losses;

    WayDownData(MigrationSession session, MigrationStep step, StepLosses foreseen, DataLoss choice, Operator operator) {
        this.sql = new Sql(session.connection());
        this.step = step;
        this.foreseen = foreseen;
        this.choice = choice;
        this.operator = operator;
        this.losses = foreseen.losses();
    }

    @Override
    public void around(Work statements) throws SQLException {
        switch (choice) {
            case ACCEPTED -> statements.run();
            case REFUSED -> refusing(statements);
            case KEPT -> keeping(statements);
        }
    }

    private List<Suspect> locked() throws SQLException {
        StoredTables now = StoredTables.read(sql.connection());
        List<Suspect> suspects = foreseen.suspects().stream()
                .flatMap(suspect -> suspect.in(now).stream())
                .toList();
        new StepMeasure(sql.connection()).lock(suspects);
        return suspects;
    }

    private void refusing(Work statements) throws SQLException {
        List<Suspect> suspects = locked();
        if (new LiveCount(sql).isAny(suspects)
                || !new StepMeasure(sql.connection())
                        .compared(suspects, statements::run)
                        .isEmpty()) {
            throw new ChangedMeanwhile();
        }
    }

    private void keeping(Work statements) throws SQLException {
        List<Suspect> suspects = locked();
        SettingAside aside = new SettingAside(sql, operator, step.number(), step.id());
        List<Loss> kept = new ArrayList<>(aside.before(suspects, foreseen));
        List<Loss> others = new StepMeasure(sql.connection()).compared(suspects, statements::run);
        List<Loss> deleted = aside.after();
        kept.addAll(deleted);
        if (!deleted.containsAll(others)) {
            throw new ChangedMeanwhile();
        }
        losses = List.copyOf(kept);
    }

    @Override
    public List<Loss> losses() {
        return losses;
    }

    @Override
    public boolean kept() {
        return choice == DataLoss.KEPT && !losses.isEmpty();
    }
}
