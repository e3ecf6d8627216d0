package socialmedia.shell.command.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.MigrationStep;
import socialmedia.shell.output.Fields;

/** One step of a run for programs. */
final class StepFields {

    static final List<String> NAMES = List.of("direction", "number", "id", "from", "to", "message", "milliseconds");

    private StepFields() {}

    /** The fields of a step; a step that was only planned took no milliseconds. */
    static Fields of(MigrationStep step, @Nullable Long milliseconds) {
        return Fields.of("direction", step.up() ? "up" : "down")
                .and("number", step.number())
                .and("id", step.id())
                .and("from", step.from())
                .and("to", step.to())
                .and("message", step.message())
                .and("milliseconds", milliseconds);
    }
}
