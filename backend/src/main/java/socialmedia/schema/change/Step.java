package socialmedia.schema.change;

import java.util.Comparator;
import socialmedia.schema.SchemaObject;

/** One thing to do with one object. */
record Step(Action action, SchemaObject object) implements Comparable<Step> {

    private static final Comparator<Step> BY_ACTION = Comparator.comparing(Step::action);
    private static final Comparator<Step> BY_KIND =
            Comparator.comparing(step -> step.object().kind());
    private static final Comparator<Step> BY_NAME =
            Comparator.comparing(step -> step.object().name());
    private static final Comparator<Step> FORWARDS =
            BY_ACTION.thenComparing(BY_KIND).thenComparing(BY_NAME);
    private static final Comparator<Step> BACKWARDS =
            BY_ACTION.thenComparing(BY_KIND.reversed()).thenComparing(BY_NAME);

    /** In the order that is taken where nothing else decides. */
    enum Action {
        DROP,
        MOVE_ASIDE,
        ALTER,
        CREATE
    }

    @Override
    public int compareTo(Step other) {
        return (backwards() && other.backwards() ? BACKWARDS : FORWARDS).compare(this, other);
    }

    private boolean backwards() {
        return action == Action.DROP || action == Action.MOVE_ASIDE;
    }
}
