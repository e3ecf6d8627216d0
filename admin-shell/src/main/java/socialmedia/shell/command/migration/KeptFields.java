package socialmedia.shell.command.migration;

import java.util.List;
import socialmedia.migration.kept.KeptEntry;
import socialmedia.shell.output.Fields;

/** One thing that was set aside, for programs. */
final class KeptFields {

    static final List<String> NAMES = List.of(
            "id", "at", "revision_number", "revision_id", "kind", "table", "columns", "key_columns", "rows", "kept_by");
    static final List<String> FOR_PEOPLE = List.of("id", "at", "revision_id", "table", "columns", "rows", "kept_by");

    private KeptFields() {}

    static Fields of(KeptEntry entry) {
        return Fields.of("id", entry.id())
                .and("at", entry.at())
                .and("revision_number", entry.number())
                .and("revision_id", entry.revision())
                .and("kind", entry.kind().word())
                .and("table", entry.table())
                .and("columns", entry.columns())
                .and("key_columns", entry.key())
                .and("rows", entry.rows())
                .and("kept_by", entry.by());
    }
}
