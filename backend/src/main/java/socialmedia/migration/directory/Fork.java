package socialmedia.migration.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where more than one revision builds on the same one, as after a merge of two branches in version control.
 *
 * @param parent what they build on, null for base
 * @param branches in the order of their numbers, each from the fork to its head
 */
public record Fork(@Nullable Revision parent, List<Branch> branches) {

    /** The revisions of one branch, the one next to the fork first. */
    public record Branch(List<Revision> revisions) {

        public Branch {
            revisions = List.copyOf(revisions);
        }

        public Revision first() {
            return revisions.get(0);
        }

        public Revision head() {
            return revisions.get(revisions.size() - 1);
        }
    }

    public Fork {
        branches = List.copyOf(branches);
    }

    /** All forks of a directory, that with the highest parent first. */
    static List<Fork> of(List<Revision> revisions) {
        List<Fork> forks = new ArrayList<>();
        List<Revision> byNumber = revisions.stream()
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .toList();
        byNumber.forEach(parent -> find(parent, revisions).ifPresent(forks::add));
        find(null, revisions).ifPresent(forks::add);
        return List.copyOf(forks);
    }

    private static Optional<Fork> find(@Nullable Revision parent, List<Revision> revisions) {
        List<Revision> children = children(parent == null ? null : parent.id(), revisions);
        return children.size() < 2
                ? Optional.empty()
                : Optional.of(new Fork(
                        parent,
                        children.stream()
                                .map(child -> new Branch(line(child, revisions)))
                                .toList()));
    }

    /** As far as there is one child alone: a branch that forks again ends at that fork. */
    private static List<Revision> line(Revision first, List<Revision> revisions) {
        List<Revision> line = new ArrayList<>(List.of(first));
        List<Revision> next = children(first.id(), revisions);
        while (next.size() == 1 && !line.contains(next.get(0))) {
            line.add(next.get(0));
            next = children(next.get(0).id(), revisions);
        }
        return line;
    }

    private static List<Revision> children(@Nullable String parent, List<Revision> revisions) {
        return revisions.stream()
                .filter(one -> Objects.equals(one.parent(), parent))
                .toList();
    }

    /** Whether no branch forks again. */
    public boolean isInnermost(RevisionCatalog catalog) {
        return branches.stream()
                .allMatch(branch -> catalog.childrenOf(branch.head()).isEmpty());
    }

    /** The branch that has the revision. */
    public Optional<Branch> findBranch(String id) {
        return branches.stream()
                .filter(branch ->
                        branch.revisions().stream().anyMatch(one -> one.id().equals(id)))
                .findFirst();
    }
}
