package socialmedia.shell.command.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.MigrationStep;
import socialmedia.migration.StepResult;
import socialmedia.migration.loss.StepLosses;
import socialmedia.shell.output.Fields;

/** One step of a run for programs. */
final class StepFields {

    static final List<String> NAMES =
            List.of("direction", "number", "id", "from", "to", "message", "milliseconds", "loses", "kept", "put_back");

    private StepFields() {}

    /**
     * The fields of a step that is only planned.
     *
     * @param losses what it would lose, null where that is not known
     */
    static Fields planned(MigrationStep step, @Nullable StepLosses losses) {
        boolean known = losses != null && losses.uncounted() == null;
        return of(step, null)
                .and("loses", losses != null && known ? LossFields.of(losses.losses()) : null)
                .and("kept", false)
                .and("put_back", List.of());
    }

    /** Those of one that was committed. */
    static Fields of(StepResult result) {
        return of(result.step(), result.milliseconds())
                .and("loses", LossFields.of(result.losses()))
                .and("kept", result.kept())
                .and("put_back", LossFields.ofPutBack(result.putBack()));
    }

    private static Fields of(MigrationStep step, @Nullable Long milliseconds) {
        return Fields.of("direction", step.up() ? "up" : "down")
                .and("number", step.number())
                .and("id", step.id())
                .and("from", step.from())
                .and("to", step.to())
                .and("message", step.message())
                .and("milliseconds", milliseconds);
    }
}
