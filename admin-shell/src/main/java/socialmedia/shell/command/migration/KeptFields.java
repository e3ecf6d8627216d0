package socialmedia.shell.command.migration;

import java.time.temporal.ChronoUnit;
import java.util.List;
import socialmedia.migration.kept.KeptEntry;
import socialmedia.shell.output.Fields;

/** One thing that was set aside. */
final class KeptFields {

    static final List<String> NAMES = List.of(
            "id", "at", "revision_number", "revision_id", "kind", "table", "columns", "key_columns", "rows", "kept_by");
    static final List<String> FOR_PEOPLE = List.of("id", "at", "revision_id", "table", "columns", "rows", "kept_by");

    private KeptFields() {}

    static Fields forPeople(KeptEntry entry) {
        return of(entry)
                .and("at", entry.at().truncatedTo(ChronoUnit.SECONDS))
                .and("columns", String.join(", ", entry.columns()));
    }

    /** For programs. */
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
