package socialmedia.shell.command.migration;

import java.util.List;
import socialmedia.migration.kept.PutBackResult;
import socialmedia.migration.loss.Loss;
import socialmedia.shell.output.Fields;

/** What a step takes along and what it brings back, for programs. */
final class LossFields {

    private LossFields() {}

    static List<Fields> of(List<Loss> losses) {
        return losses.stream()
                .map(loss -> Fields.of("table", loss.table())
                        .and("column", loss.column())
                        .and("kind", loss.kind().word())
                        .and("count", loss.count()))
                .toList();
    }

    static List<Fields> ofPutBack(List<PutBackResult> results) {
        return results.stream()
                .map(result -> Fields.of("kept", result.entry().id())
                        .and("table", result.entry().table())
                        .and("columns", result.entry().columns())
                        .and("rows", result.rows())
                        .and("left", result.left()))
                .toList();
    }
}
