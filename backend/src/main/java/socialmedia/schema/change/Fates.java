package socialmedia.schema.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.ObjectSyntax.Alteration;

/** Decides what becomes of each object, those included that stand on something that does not stay as it is. */
final class Fates {

    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Map<SchemaObject, Fate> fates = new HashMap<>();
    private final Map<SchemaObject, Alteration> alterations = new HashMap<>();
    private final Map<SchemaObject, Set<SchemaObject>> dependents = new HashMap<>();
    private final List<String> inexpressible = new ArrayList<>();

    private Fates(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
    }

    static Fates decide(DatabaseSchema from, DatabaseSchema to) {
        Fates fates = new Fates(from, to);
        from.entries().forEach((object, entry) -> entry.needs().forEach(needed -> fates.dependents
                .computeIfAbsent(needed, any -> new TreeSet<>())
                .add(object)));
        Set<SchemaObject> all = new TreeSet<>(from.objects());
        all.addAll(to.objects());
        all.forEach(fates::decide);
        fates.spread();
        return fates;
    }

    Fate of(SchemaObject object) {
        return fates.getOrDefault(object, Fate.KEPT);
    }

    /** The objects that do not stay as they are. */
    Set<SchemaObject> changed() {
        Set<SchemaObject> changed = new TreeSet<>(fates.keySet());
        changed.removeIf(object -> of(object) == Fate.KEPT);
        return changed;
    }

    Alteration alteration(SchemaObject object) {
        return alterations.getOrDefault(object, Alteration.of());
    }

    /** Whether its predecessor is renamed out of the way and dropped at the end, so that columns can move over. */
    boolean isMovedAside(SchemaObject object) {
        SchemaEntry entry = from.entries().get(object);
        ObjectSyntax syntax = Syntaxes.find(object.kind());
        return of(object) == Fate.REPLACED
                && entry != null
                && syntax != null
                && !syntax.moveAside(object, entry).isEmpty();
    }

    List<String> inexpressible() {
        return inexpressible;
    }

    private void decide(SchemaObject object) {
        SchemaEntry before = from.entries().get(object);
        SchemaEntry after = to.entries().get(object);
        if (before != null && before.equals(after)) {
            return;
        }
        ObjectSyntax syntax = Syntaxes.find(object.kind());
        if (syntax == null) {
            inexpressible.add(object + " differs, and there are no statements for its kind");
        } else if (before == null) {
            fates.put(object, Fate.CREATED);
        } else if (after == null) {
            fates.put(object, Fate.DROPPED);
        } else {
            Alteration alteration = syntax.alter(object, before, after);
            fates.put(object, alteration == null ? Fate.REPLACED : Fate.ALTERED);
            if (alteration != null) {
                alterations.put(object, alteration);
            }
        }
    }

    private void spread() {
        Deque<SchemaObject> open = new ArrayDeque<>(changed());
        while (!open.isEmpty()) {
            SchemaObject object = open.pop();
            Set<SchemaObject> disturbed = new HashSet<>(dependents.getOrDefault(object, Set.of()));
            if (of(object) == Fate.ALTERED) {
                disturbed.removeIf(other -> !alteration(object).disturbs().contains(other.kind()));
            } else if (of(object) != Fate.REPLACED) {
                continue;
            }
            disturbed.removeIf(other -> !disturb(other, object));
            open.addAll(disturbed);
        }
    }

    /** Gives a dependent the fate that what it stands on asks for; false where nothing changes for it. */
    private boolean disturb(SchemaObject object, SchemaObject on) {
        SchemaEntry after = to.entries().get(object);
        if (after == null || of(object) == Fate.REPLACED || Syntaxes.find(object.kind()) == null) {
            return false;
        }
        if (object.kind() == ObjectKind.COLUMN && isMovedAside(on)) {
            return retype(object, after);
        }
        fates.put(object, Fate.REPLACED);
        alterations.remove(object);
        return true;
    }

    private boolean retype(SchemaObject column, SchemaEntry after) {
        Alteration known = alteration(column);
        if (!known.disturbs().isEmpty()) {
            return false;
        }
        Alteration retyped = new ColumnSyntax().retype(after);
        List<String> statements = new ArrayList<>(retyped.statements());
        statements.addAll(known.statements());
        fates.put(column, Fate.ALTERED);
        alterations.put(column, new Alteration(statements, retyped.disturbs(), loses(known, retyped)));
        return true;
    }

    private static @Nullable String loses(Alteration one, Alteration other) {
        return one.loses() == null ? other.loses() : one.loses();
    }
}
