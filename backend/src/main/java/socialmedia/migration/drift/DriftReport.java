package socialmedia.migration.drift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;

/**
 * How the live database differs from what its revisions make.
 *
 * @param number of the revision it is at, 0 for base; {@code display} its id
 * @param replayed what the revisions make; {@code live} what there is
 */
public record DriftReport(int number, String display, DatabaseSchema replayed, DatabaseSchema live) {

    /**
     * Differences, and the statements that bring the live database back in these; those of all run in their order. Whose statements
     * cannot be parted from each other's are one.
     */
    public record Mend(List<SchemaDifference> differences, List<String> statements) {

        public Mend {
            differences = List.copyOf(differences);
            statements = List.copyOf(statements);
        }
    }

    /** What is missing, not expected or different in the live database; empty where there is no drift. */
    public List<SchemaDifference> differences() {
        return SchemaComparison.between(replayed, live);
    }

    /** What mends the live database as a whole, in the order it has to run. */
    public SchemaScript mending() {
        return SchemaChange.between(live, replayed);
    }

    /** All differences, in the order that their statements run; those that no statement mends come last. */
    public List<Mend> mends() {
        List<SchemaDifference> all = differences();
        List<SchemaDifference> left = new ArrayList<>(all);
        List<Part> parts = new ArrayList<>();
        for (SchemaScript.Line line : mending().lines()) {
            Part.of(owner(line.object(), all), parts)
                    .statements()
                    .add(line.text().replaceFirst("^set local ", "set "));
        }
        List<Mend> mends = new ArrayList<>();
        for (Part part : parts) {
            List<SchemaDifference> mended = left.stream()
                    .filter(difference -> part.owners().contains(difference.object()))
                    .toList();
            left.removeAll(mended);
            mends.add(new Mend(mended, part.statements()));
        }
        left.forEach(difference -> mends.add(new Mend(List.of(difference), List.of())));
        return mends;
    }

    /** Statements that follow each other, and the differing objects that they belong to. */
    private record Part(Set<SchemaObject> owners, List<String> statements) {

        /** Where an owner's next statement goes: to the last part, which takes in all since the owner's first. */
        static Part of(@Nullable SchemaObject owner, List<Part> parts) {
            int first = IntStream.range(0, parts.size())
                    .filter(i -> parts.get(i).owners().contains(owner))
                    .findFirst()
                    .orElse(parts.size());
            boolean begins = owner != null && first == parts.size();
            if (parts.isEmpty() || (begins && !last(parts).owners().isEmpty())) {
                parts.add(new Part(new HashSet<>(), new ArrayList<>()));
            }
            while (parts.size() > first + 1) {
                Part taken = parts.remove(parts.size() - 1);
                last(parts).owners().addAll(taken.owners());
                last(parts).statements().addAll(taken.statements());
            }
            if (owner != null) {
                last(parts).owners().add(owner);
            }
            return last(parts);
        }

        private static Part last(List<Part> parts) {
            return parts.get(parts.size() - 1);
        }
    }

    /** The differing object that a statement belongs to: its own, else what that goes with; null for none. */
    private @Nullable SchemaObject owner(SchemaObject object, List<SchemaDifference> differences) {
        SchemaObject next = object;
        while (next != null) {
            SchemaObject named = next;
            if (differences.stream().anyMatch(one -> one.object().equals(named))) {
                return named;
            }
            var entry = live.entries().getOrDefault(named, replayed.entries().get(named));
            next = entry == null ? null : entry.parent();
        }
        return null;
    }
}
