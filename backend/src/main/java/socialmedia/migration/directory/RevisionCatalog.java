package socialmedia.migration.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * All revisions of a migrations directory in their order, and what is wrong with it.
 *
 * @param revisions by number, and by id among twins
 * @param faults empty for a sound directory, whose revisions then form one line from base to head
 * @param alembicIds the ids that the application's own Alembic knows
 */
public record RevisionCatalog(
        Path directory, List<Revision> revisions, List<DirectoryFault> faults, Set<String> alembicIds) {

    public RevisionCatalog {
        revisions = List.copyOf(revisions);
        faults = List.copyOf(faults);
        alembicIds = Set.copyOf(alembicIds);
    }

    /**
     * Reads {@code upgrade/}, {@code downgrade/} and {@code alembic-revisions} of a directory.
     *
     * @throws OperatorFailure (usage) if there is no such directory
     */
    public static RevisionCatalog read(Path directory) {
        return new DirectoryReader(directory).read();
    }

    public Optional<Revision> find(String id) {
        return revisions.stream().filter(revision -> revision.id().equals(id)).findFirst();
    }

    /** The revisions nobody builds on: one in a sound directory, none in an empty one. */
    public List<Revision> heads() {
        Set<String> parents = revisions.stream()
                .map(Revision::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return revisions.stream()
                .filter(revision -> !parents.contains(revision.id()))
                .toList();
    }

    /** Where more than one revision builds on the same one; empty in a sound directory. */
    public List<Fork> forks() {
        return Fork.of(revisions);
    }

    /** The revisions that build on this one. */
    public List<Revision> childrenOf(Revision parent) {
        return revisions.stream()
                .filter(revision -> parent.id().equals(revision.parent()))
                .toList();
    }

    /**
     * This catalog, if it is sound.
     *
     * @throws OperatorFailure (usage) naming every fault, before anything is touched
     */
    public RevisionCatalog requireSound() {
        if (!faults.isEmpty()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    OperatorFailure.Details.of(
                                    faults.size() == 1
                                            ? "the migrations directory has a fault: " + faults.get(0)
                                            : "the migrations directory has " + faults.size() + " faults, the first: "
                                                    + faults.get(0))
                            .hint(
                                    faults.stream().allMatch(DirectoryFault::isFork)
                                            ? null
                                            : "nothing was touched; mend " + directory)
                            .excerpt(
                                    faults.size() == 1
                                            ? ""
                                            : faults.stream()
                                                    .map(fault -> "  " + fault)
                                                    .collect(Collectors.joining("\n"))),
                    null);
        }
        return this;
    }
}
