package socialmedia.schema.change;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.ObjectKind;

/** Which kind of object is written by what; one that is not here is said to be inexpressible. */
final class Syntaxes {

    private static final Map<ObjectKind, ObjectSyntax> BY_KIND = new EnumMap<>(Map.ofEntries(
            Map.entry(ObjectKind.TABLE, new TableSyntax()),
            Map.entry(ObjectKind.COLUMN, new ColumnSyntax()),
            Map.entry(ObjectKind.DEFAULT, new DefaultSyntax()),
            Map.entry(ObjectKind.CONSTRAINT, new ConstraintSyntax()),
            Map.entry(ObjectKind.INDEX, new WrittenOutSyntax("index")),
            Map.entry(ObjectKind.VIEW, new ViewSyntax()),
            Map.entry(ObjectKind.TRIGGER, new OnTableSyntax("trigger")),
            Map.entry(ObjectKind.RULE, new OnTableSyntax("rule")),
            Map.entry(ObjectKind.SEQUENCE, new SequenceSyntax()),
            Map.entry(ObjectKind.SEQUENCE_OWNER, new SequenceOwnerSyntax())));

    private Syntaxes() {}

    static @Nullable ObjectSyntax find(ObjectKind kind) {
        return BY_KIND.get(kind);
    }
}
