package socialmedia.migration;

import java.util.List;

/**
 * The steps that lead from where a database is to a target.
 *
 * @param from the number it starts at, {@code to} the one it ends at
 * @param destination the id of the revision it ends at, {@code <base>} for base
 * @param past whether an upgrade was asked to go to where the database has been
 * @param head whether that is the directory's head
 * @param notes what the operator should know before: one line each
 * @param stored steps whose file is gone, so that a script out of the database is run
 */
public record MigrationPlan(
        boolean up,
        int from,
        int to,
        String destination,
        boolean past,
        boolean head,
        List<MigrationStep> steps,
        List<String> notes,
        List<MigrationStep> stored) {

    public MigrationPlan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        stored = List.copyOf(stored);
    }

    /** A plan of this one step. */
    MigrationPlan only(MigrationStep step) {
        return new MigrationPlan(up, from, to, destination, past, head, List.of(step), List.of(), List.of());
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
