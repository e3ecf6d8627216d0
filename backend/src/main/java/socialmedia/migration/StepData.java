package socialmedia.migration;

import java.sql.SQLException;
import java.util.List;
import socialmedia.migration.kept.PutBackResult;
import socialmedia.migration.loss.Loss;

/** What becomes of the rows that a step takes along or brings back, in the step's own transaction. */
interface StepData {

    StepData NONE = new StepData() {};

    /** A step's statements. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Runs the step's statements, with what comes before and after them. */
    default void around(Work statements) throws SQLException {
        statements.run();
    }

    /** Runs one statement in its own way; false where it is to be run as it stands. */
    default boolean runs(ScriptStatement statement) throws SQLException {
        return false;
    }

    /** What went. */
    default List<Loss> losses() {
        return List.of();
    }

    /** Whether it was set aside. */
    default boolean kept() {
        return false;
    }

    /** What came back. */
    default List<PutBackResult> putBack() {
        return List.of();
    }
}
