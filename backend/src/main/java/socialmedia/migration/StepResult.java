package socialmedia.migration;

import java.util.List;
import socialmedia.migration.kept.PutBackResult;
import socialmedia.migration.loss.Loss;

/**
 * A step that was committed, and how long it took.
 *
 * @param losses what went with it
 * @param kept whether that was set aside
 * @param putBack what came back
 */
public record StepResult(
        MigrationStep step, long milliseconds, List<Loss> losses, boolean kept, List<PutBackResult> putBack) {

    public StepResult {
        losses = List.copyOf(losses);
        putBack = List.copyOf(putBack);
    }

    StepResult(MigrationStep step, long milliseconds, StepData data) {
        this(step, milliseconds, data.losses(), data.kept(), data.putBack());
    }
}
