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
    private final Deque<SchemaObject> open = new ArrayDeque<>();
    private final Lineage lineage;

    private Fates(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
        this.lineage = new Lineage(from, to);
    }

    static Fates decide(DatabaseSchema from, DatabaseSchema to) {
        Fates fates = new Fates(from, to);
        from.entries().forEach((object, entry) -> entry.needs().forEach(needed -> fates.dependents
                .computeIfAbsent(needed, any -> new TreeSet<>())
                .add(object)));
        Set<SchemaObject> all = new TreeSet<>(from.objects());
        all.addAll(to.objects());
        all.forEach(fates::decide);
        all.stream().filter(object -> object.kind() == ObjectKind.INHERITANCE).forEach(fates::link);
        all.stream().filter(object -> fates.lineage.changesHands(object, fates)).forEach(fates::replace);
        fates.alterations.keySet().stream()
                .filter(object -> object.kind() == ObjectKind.ENUM && NewLabels.areUsed(object, from, to, fates))
                .toList()
                .forEach(fates::replace);
        DomainUse.refused(from, to, fates).forEach(fates::replace);
        fates.spread();
        DefaultPrivileges.inTheWay(from, to, fates).forEach(fates::replace);
        all.forEach(fates::follow);
        return fates;
    }

    Lineage lineage() {
        return lineage;
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

    private boolean isMade(SchemaObject object) {
        return of(object) == Fate.CREATED || of(object) == Fate.REPLACED;
    }

    private boolean stays(SchemaObject object) {
        return of(object) == Fate.KEPT || of(object) == Fate.ALTERED;
    }

    /** A table that cannot be put under another as it is, is made anew. */
    private void link(SchemaObject inheritance) {
        SchemaEntry entry = to.entries().get(inheritance);
        SchemaObject table = entry == null ? null : entry.parent();
        if (table != null && isMade(inheritance) && stays(table) && !lineage.canBeLinked(table)) {
            replace(table);
        }
    }

    private void spread() {
        open.addAll(changed());
        while (!open.isEmpty()) {
            SchemaObject object = open.pop();
            spreadAttached(object);
            Set<SchemaObject> disturbed = new HashSet<>(dependents.getOrDefault(object, Set.of()));
            if (of(object) == Fate.ALTERED) {
                disturbed.removeIf(other -> !disturbs(object, other));
            } else if (of(object) == Fate.DROPPED && object.kind() != ObjectKind.COLUMN) {
                disturbed.removeIf(other -> of(other) != Fate.KEPT);
            } else if (of(object) != Fate.REPLACED) {
                continue;
            }
            disturbed.removeIf(other -> !disturb(other, object));
            open.addAll(disturbed);
        }
    }

    /** Of constraints only foreign keys are in the way of another type; an inherited column changes with its own. */
    private boolean disturbs(SchemaObject object, SchemaObject other) {
        SchemaEntry entry = from.entries().get(other);
        boolean spared = entry != null
                && ((other.kind() == ObjectKind.CONSTRAINT && !entry.get("type").equals("f"))
                        || (other.kind() == ObjectKind.COLUMN
                                && object.kind() == ObjectKind.COLUMN
                                && entry.is("inherited")));
        return !spared && alteration(object).disturbs().contains(other.kind());
    }

    /** An index of a partitioned table and those of its partitions go together. */
    private void spreadAttached(SchemaObject object) {
        if (of(object) != Fate.REPLACED && of(object) != Fate.DROPPED) {
            return;
        }
        for (SchemaObject part : lineage.attachedBefore(object)) {
            if (to.entries().containsKey(part) && stays(part) && lineage.isSteady(part, this)) {
                replace(part);
            }
        }
        SchemaObject upper = lineage.attachedTo(object);
        if (upper != null && to.entries().containsKey(upper) && stays(upper) && lineage.isSteady(object, this)) {
            replace(upper);
        }
    }

    /** What comes from another table, and stays there, changes with it; only what is its own is said. */
    private void follow(SchemaObject object) {
        SchemaEntry entry = to.entries().getOrDefault(object, from.entries().get(object));
        if (lineage.changesHands(object, this)) {
            fates.put(object, entry != null && entry.is("inherited") ? Fate.DROPPED : Fate.CREATED);
            return;
        }
        if (entry == null || !entry.is("inherited")) {
            leave(object);
            return;
        }
        boolean follows = lineage.isSteady(object, this) && lineage.isInherited(object);
        if (follows) {
            fates.remove(object);
            alterations.remove(object);
        }
        if (object.kind() == ObjectKind.COLUMN && (follows || (entry.is("comes") && isMade(object)))) {
            SchemaEntry after = to.entries().get(object);
            SchemaEntry taken = after == null ? null : lineage.takenOver(object, follows, this);
            Alteration alteration =
                    after == null || taken == null ? null : new ColumnSyntax().alter(object, taken, after);
            if (alteration != null) {
                alterations.put(object, new Alteration(alteration.statements(), Set.of(), null));
                fates.putIfAbsent(object, Fate.ALTERED);
            }
        } else if (object.kind() == ObjectKind.CONSTRAINT && entry.is("comes") && of(object) == Fate.CREATED) {
            fates.remove(object);
        } else if (object.kind() == ObjectKind.CONSTRAINT && entry.is("comes") && of(object) == Fate.REPLACED) {
            fates.put(object, Fate.DROPPED);
        }
    }

    /** A column that no longer comes from another table keeps the name that its NOT NULL had there. */
    private void leave(SchemaObject object) {
        SchemaEntry before = from.entries().get(object);
        SchemaEntry after = to.entries().get(object);
        if (object.kind() != ObjectKind.COLUMN
                || before == null
                || after == null
                || !before.is("inherited")
                || !stays(object)) {
            return;
        }
        List<String> statements = new ArrayList<>(alteration(object).statements());
        statements.addAll(NotNullSyntax.named(before, after));
        if (!statements.isEmpty()) {
            fates.put(object, Fate.ALTERED);
            alterations.put(
                    object,
                    new Alteration(
                            statements,
                            alteration(object).disturbs(),
                            alteration(object).loses()));
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
        replace(object);
        return true;
    }

    private void replace(SchemaObject object) {
        fates.put(object, Fate.REPLACED);
        alterations.remove(object);
        open.add(object);
        if (object.kind() == ObjectKind.INHERITANCE) {
            link(object);
        }
    }

    private boolean retype(SchemaObject column, SchemaEntry after) {
        Alteration known = alteration(column);
        SchemaEntry before = from.entries().get(column);
        if (before != null && before.is("partition_key") && before.parent() != null) {
            if (stays(before.parent())) {
                replace(before.parent());
            }
            return false;
        }
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
