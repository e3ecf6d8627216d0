package socialmedia.migration.merge;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.directory.Fork;
import socialmedia.migration.directory.Fork.Branch;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.Interruption;

/**
 * In which order the branches of a fork are to follow each other: the applied one first, else the one chosen, else the one that
 * was created earlier.
 *
 * @param reason why, in words that go on from "comes first: "
 */
record MergeOrder(List<Branch> branches, String reason) {

    private static final Comparator<Branch> BY_DATE = Comparator.comparing(
                    (Branch branch) -> branch.first().created(),
                    Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(branch -> branch.first().number())
            .thenComparing(branch -> branch.first().id());

    MergeOrder {
        branches = List.copyOf(branches);
    }

    /**
     * Decides it.
     *
     * @param chosen the id of a revision whose branch is to come first, null for no wish
     * @throws OperatorFailure (refused) if more than one branch is applied, (usage) for a choice that cannot be
     */
    static MergeOrder of(Fork fork, RevisionLine line, @Nullable String chosen) {
        List<Branch> applied = fork.branches().stream()
                .filter(branch -> branch.revisions().stream().anyMatch(one -> isBegun(one, line)))
                .toList();
        if (applied.size() > 1) {
            throw bothApplied(applied, line);
        }
        Optional<Branch> wanted = chosen == null ? Optional.empty() : Optional.of(branch(fork, chosen));
        if (!applied.isEmpty()) {
            Branch first = applied.get(0);
            if (wanted.isPresent() && !wanted.get().equals(first)) {
                throw new OperatorFailure(
                        Kind.USAGE,
                        "--first: " + chosen + " cannot come first, since "
                                + first.first().id() + " is applied to this database",
                        "leave out --first");
            }
            return new MergeOrder(ordered(fork, first), "it is applied to this database");
        }
        if (wanted.isPresent()) {
            return new MergeOrder(ordered(fork, wanted.get()), "--first says so");
        }
        List<Branch> byDate = fork.branches().stream().sorted(BY_DATE).toList();
        LocalDateTime date = byDate.get(0).first().created();
        return new MergeOrder(
                byDate,
                date == null
                        ? "none is applied, none has a date, and its number or id is the lowest"
                        : "none is applied, and its Create Date is the earliest");
    }

    private static boolean isBegun(Revision revision, RevisionLine line) {
        Interruption interruption = line.applied().interruption();
        return line.applied().find(revision.id()).isPresent()
                || (interruption != null && interruption.id().equals(revision.id()));
    }

    private static Branch branch(Fork fork, String chosen) {
        return fork.findBranch(chosen)
                .orElseThrow(() -> new OperatorFailure(
                        Kind.USAGE,
                        "--first: " + chosen + " is on none of the branches",
                        "name one of "
                                + fork.branches().stream()
                                        .map(branch -> branch.head().id())
                                        .collect(Collectors.joining(", "))));
    }

    private static List<Branch> ordered(Fork fork, Branch first) {
        List<Branch> branches = new ArrayList<>(fork.branches());
        branches.sort(BY_DATE);
        branches.remove(first);
        branches.add(0, first);
        return branches;
    }

    private static OperatorFailure bothApplied(List<Branch> applied, RevisionLine line) {
        RevisionCatalog catalog = line.catalog();
        List<String> order = line.applied().revisions().stream()
                .filter(row -> applied.stream()
                        .flatMap(one -> one.revisions().stream())
                        .anyMatch(one -> one.id().equals(row.id())))
                .map(row -> row.id() + " (" + row.number() + ")")
                .toList();
        return new OperatorFailure(
                Kind.REFUSED,
                applied.size() + " branches are applied to this database, in the order " + String.join(", ", order)
                        + ": none of them can be renumbered",
                "give the files in " + catalog.directory()
                        + " these numbers, let each `Revises` name the one before, and" + " `repair` accepts them");
    }
}
