package socialmedia.migration.merge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.directory.Fork;
import socialmedia.migration.directory.Fork.Branch;
import socialmedia.migration.directory.Renumbering;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;

/** Makes one line of two heads: the branch not applied yet is renumbered to follow the other, if the order proves not to matter. */
public final class BranchMerge {

    private final Migrations migrations;
    private final ShadowServer shadows;

    /** A new merge; {@code shadows} says where the throw-away databases are made. */
    public BranchMerge(Migrations migrations, ShadowServer shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    /**
     * Decides the order of the innermost fork's branches and proves it; neither files nor the database are changed.
     *
     * @param first a revision whose branch is to come first, null for no wish
     * @return empty where there is one head
     * @throws OperatorFailure (refused) if more than one branch is applied, (usage) for another fault of the directory or a
     *     choice that cannot be, (unavailable) for a database whose history the directory does not know
     */
    public Optional<MergePlan> plan(@Nullable RevisionTarget first) {
        RevisionLine line = migrations.status().line();
        RevisionCatalog catalog = line.catalog();
        Optional<Fork> innermost = catalog.forks().stream()
                .filter(fork -> fork.isInnermost(catalog))
                .findFirst();
        if (innermost.isEmpty()) {
            catalog.requireSound();
            return Optional.empty();
        }
        Fork fork = innermost.get();
        requireKnown(line);
        MergeOrder order = MergeOrder.of(fork, line, first == null ? null : id(first, line));
        Renumbering renumbering = new Renumbering(catalog, fork, order.branches());
        requireMergeable(renumbering.result());
        requireUnapplied(renumbering, line);
        OrderProof proof =
                new OrderProof(() -> ShadowDatabase.create(migrations.connections(), shadows), prefix(fork, catalog));
        try {
            prove(order.branches(), proof);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
        Branch better = proof.better();
        return Optional.of(new MergePlan(
                fork,
                order.branches(),
                order.reason(),
                renumbering,
                proof.conflicts(),
                proof.notes(),
                better == null ? null : better.head().id()));
    }

    /** Each branch against all of those before it. */
    private static void prove(List<Branch> branches, OrderProof proof) throws SQLException {
        List<Revision> before = new ArrayList<>(branches.get(0).revisions());
        for (Branch later : branches.subList(1, branches.size())) {
            if (proof.conflicts().isEmpty()) {
                proof.run(new Branch(before), later);
            }
            before.addAll(later.revisions());
        }
    }

    private static String id(RevisionTarget first, RevisionLine line) {
        return line.findState(first)
                .map(RevisionState::id)
                .orElseThrow(() -> new OperatorFailure(Kind.USAGE, "--first: base is on none of the branches"));
    }

    private static void requireKnown(RevisionLine line) {
        if (line.applied().fault() != null) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    String.valueOf(line.applied().fault()),
                    "`repair` mends failed runs; `adopt` or `stamp --purge REV` writes the history anew");
        }
        line.applied().revisions().stream()
                .filter(row -> line.catalog().find(row.id()).isEmpty())
                .findFirst()
                .ifPresent(row -> {
                    throw new OperatorFailure(
                            Kind.UNAVAILABLE,
                            "the database has " + row.id() + " (" + row.number()
                                    + "), which the directory does not know",
                            "bring its files here first: it may be a third branch");
                });
    }

    /** Another fork further down may be left; it is merged next. */
    private static void requireMergeable(RevisionCatalog result) {
        if (result.forks().isEmpty()) {
            result.requireSound();
        }
    }

    private static void requireUnapplied(Renumbering renumbering, RevisionLine line) {
        for (Renumbering.Change change : renumbering.changes()) {
            AppliedRevision row = line.applied().find(change.before().id()).orElse(null);
            boolean header = !change.after().up().equals(change.before().up());
            if (row != null && (header || row.number() != change.after().number())) {
                throw new OperatorFailure(
                        Kind.REFUSED,
                        change.before().id() + " is applied as number " + row.number() + " and would become "
                                + change.after().number() + (header ? " with another parent" : ""),
                        "give the files the numbers that `history` shows for this database");
            }
        }
    }

    private static List<Revision> prefix(Fork fork, RevisionCatalog catalog) {
        List<Revision> prefix = new ArrayList<>();
        Revision next = fork.parent();
        while (next != null && !prefix.contains(next)) {
            prefix.add(0, next);
            next = next.parent() == null ? null : catalog.find(next.parent()).orElse(null);
        }
        return prefix;
    }
}
