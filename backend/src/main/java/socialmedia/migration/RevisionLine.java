package socialmedia.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.RevisionTarget.Anchor;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Interruption;

/** The revisions of directory and database laid side by side; finds the one a target means. */
public final class RevisionLine {

    private final RevisionCatalog catalog;
    private final AppliedRevisions applied;
    private final List<RevisionState> states;

    public RevisionLine(RevisionCatalog catalog, AppliedRevisions applied) {
        this.catalog = catalog;
        this.applied = applied;
        this.states = states(catalog, applied);
    }

    private static List<RevisionState> states(RevisionCatalog catalog, AppliedRevisions applied) {
        List<RevisionState> states = new ArrayList<>();
        for (Revision file : catalog.revisions()) {
            AppliedRevision row = applied.find(file.id())
                    .filter(found -> found.number() == file.number())
                    .orElse(null);
            states.add(new RevisionState(
                    file.number(),
                    file.id(),
                    file.parent(),
                    file.message(),
                    state(file, row, applied.interruption()),
                    file,
                    row));
        }
        String parent = null;
        for (AppliedRevision row : applied.revisions()) {
            if (states.stream()
                    .noneMatch(state -> state.isApplied() && state.id().equals(row.id()))) {
                states.add(new RevisionState(
                        row.number(), row.id(), parent, row.message(), RevisionState.State.MISSING, null, row));
            }
            parent = row.id();
        }
        Interruption interruption = applied.interruption();
        if (interruption != null
                && states.stream().noneMatch(state -> state.id().equals(interruption.id()))) {
            states.add(new RevisionState(
                    interruption.number(),
                    interruption.id(),
                    parent,
                    interruption.message(),
                    RevisionState.State.INTERRUPTED,
                    null,
                    null));
        }
        states.sort(Comparator.comparingInt(RevisionState::number).thenComparing(RevisionState::isApplied));
        return List.copyOf(states);
    }

    private static RevisionState.State state(
            Revision file, @Nullable AppliedRevision row, @Nullable Interruption interruption) {
        if (interruption != null && interruption.id().equals(file.id())) {
            return RevisionState.State.INTERRUPTED;
        }
        if (row == null) {
            return RevisionState.State.PENDING;
        }
        Integer checksum = row.checksum();
        return checksum == null || checksum == file.checksum()
                ? RevisionState.State.APPLIED
                : RevisionState.State.CHANGED;
    }

    /** All of them, from base to head. */
    public List<RevisionState> states() {
        return states;
    }

    public RevisionCatalog catalog() {
        return catalog;
    }

    public AppliedRevisions applied() {
        return applied;
    }

    /** The newest applied revision; empty at base. */
    public Optional<RevisionState> current() {
        return states.stream().filter(RevisionState::isApplied).reduce((before, after) -> after);
    }

    public List<RevisionState> pending() {
        return states.stream().filter(state -> !state.isApplied()).toList();
    }

    public boolean isHead(RevisionState state) {
        return catalog.heads().stream().anyMatch(head -> head.id().equals(state.id()));
    }

    /** Whether the newest applied revision is the directory's one head. */
    public boolean isAtHead() {
        List<Revision> heads = catalog.heads();
        return heads.size() == (applied.number() == 0 ? 0 : 1)
                && current().map(this::isHead).orElse(true)
                && applied.interruption() == null;
    }

    /**
     * The number of the revision that a target means, 0 for base.
     *
     * @throws OperatorFailure (not found) for an unknown one, (usage) for an ambiguous one or one past either end
     */
    public int resolve(RevisionTarget target) {
        return resolve(target, applied.number());
    }

    /** The same, where steps are counted from another number than that of the newest applied revision. */
    public int resolve(RevisionTarget target, int current) {
        int anchor = target.anchor() == Anchor.NUMBER || target.anchor() == Anchor.ID
                ? find(target).number()
                : anchor(target, current);
        int number = anchor + target.offset();
        int last = last();
        if (number < 0) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    target + " is " + steps(-number) + " below base: there " + areSteps(anchor) + " down from "
                            + display(anchor),
                    "say base to go all the way down");
        }
        if (number > last) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    target + " is " + steps(number - last) + " beyond the last revision: there "
                            + areSteps(last - anchor) + " up from " + display(anchor),
                    "say head to go all the way up");
        }
        return number;
    }

    /** The one revision that a target means; base is none. */
    public Optional<RevisionState> findState(RevisionTarget target) {
        if (target.offset() == 0 && (target.anchor() == Anchor.ID || target.anchor() == Anchor.NUMBER)) {
            return Optional.of(find(target));
        }
        return at(resolve(target));
    }

    /** The applied revision with this number, else the directory's. */
    public Optional<RevisionState> at(int number) {
        return states.stream().filter(state -> state.number() == number).reduce((file, row) -> row);
    }

    /** For people: the id, {@code <base>} for 0. */
    public String display(int number) {
        return at(number).map(RevisionState::id).orElse("<base>");
    }

    private int last() {
        return states.isEmpty() ? 0 : states.get(states.size() - 1).number();
    }

    private int anchor(RevisionTarget target, int current) {
        return switch (target.anchor()) {
            case BASE -> 0;
            case CURRENT -> current;
            case HEAD -> head();
            case NUMBER, ID -> throw new IllegalStateException(target + " is no anchor");
        };
    }

    private int head() {
        List<Revision> heads = catalog.heads();
        if (heads.size() > 1) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "there are " + heads.size() + " heads: "
                            + heads.stream().map(Revision::upName).collect(Collectors.joining(", ")),
                    "name one by its id, or let `merge` renumber the one not applied yet to follow the other");
        }
        return heads.isEmpty() ? 0 : heads.get(0).number();
    }

    private RevisionState find(RevisionTarget target) {
        List<RevisionState> found = states.stream()
                .filter(state -> target.anchor() == Anchor.NUMBER
                        ? state.number() == Integer.parseInt(target.name())
                        : state.id().startsWith(target.name()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw UnknownRevision.failure(target, states);
        }
        throw new OperatorFailure(
                Kind.USAGE,
                Details.of(target + " is ambiguous: "
                                + found.stream()
                                        .map(state -> state.id() + " (" + state.number() + ", " + state.message() + ")")
                                        .collect(Collectors.joining(", ")))
                        .hint("name it by more of its id"),
                null);
    }

    private static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }

    private static String areSteps(int count) {
        return count == 1 ? "is 1 step" : "are " + count + " steps";
    }
}
