package socialmedia.migration.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that numbers and parents tell one story: the number orders, the parent is the id of the number before. */
final class RevisionOrder {

    private final List<Revision> revisions;
    private final List<DirectoryFault> faults = new ArrayList<>();

    RevisionOrder(List<Revision> revisions) {
        this.revisions = revisions;
    }

    List<DirectoryFault> faults() {
        sameIdTwice();
        TreeMap<Integer, List<Revision>> byNumber =
                revisions.stream().collect(Collectors.groupingBy(Revision::number, TreeMap::new, Collectors.toList()));
        byNumber.forEach((number, twins) -> {
            if (twins.size() > 1) {
                twins(twins.get(0), twins.get(1));
            } else {
                follows(twins.get(0), byNumber);
            }
        });
        return faults;
    }

    private void sameIdTwice() {
        revisions.stream().collect(Collectors.groupingBy(Revision::id)).values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> faults.add(new DirectoryFault(
                        name(same.get(1)), 0, "has the id of " + name(same.get(0)) + "; give it one of its own")));
    }

    private void twins(Revision one, Revision other) {
        if (Fork.of(revisions).isEmpty()) {
            faults.add(new DirectoryFault(name(other), 0, "has the number of " + name(one) + "; give it the next"));
        } else {
            twoHeads(one, other);
        }
    }

    private void twoHeads(Revision one, Revision other) {
        faults.add(new DirectoryFault(
                name(other),
                0,
                "two heads, " + one.id() + " and " + other.id()
                        + "; `heads` shows them, `merge` makes one line of them",
                true));
    }

    private void follows(Revision revision, Map<Integer, List<Revision>> byNumber) {
        List<Revision> before = byNumber.getOrDefault(revision.number() - 1, List.of());
        if (revision.number() > 1 && before.isEmpty()) {
            faults.add(new DirectoryFault(
                    name(revision), 0, "a gap: there is no V" + (revision.number() - 1) + " before it"));
            return;
        }
        String expected = before.isEmpty() ? null : before.get(0).id();
        if (before.size() > 1
                ? before.stream().anyMatch(one -> one.id().equals(revision.parent()))
                : Objects.equals(expected, revision.parent())) {
            return;
        }
        sibling(revision);
    }

    private void sibling(Revision revision) {
        List<Revision> siblings = revisions.stream()
                .filter(other -> other.number() < revision.number())
                .filter(other -> Objects.equals(other.parent(), revision.parent()))
                .toList();
        boolean parentIsThere = revision.parent() == null
                || revisions.stream().anyMatch(other -> other.id().equals(revision.parent()));
        if (!parentIsThere) {
            faults.add(new DirectoryFault(
                    name(revision),
                    revisesLine(revision),
                    "its parent " + revision.parent() + " is not in the directory"));
        } else if (!siblings.isEmpty()) {
            twoHeads(siblings.get(0), revision);
        } else {
            faults.add(new DirectoryFault(
                    name(revision),
                    revisesLine(revision),
                    "revises " + (revision.parent() == null ? Header.BASE : revision.parent())
                            + ", which is not the revision with the number before"));
        }
    }

    private static int revisesLine(Revision revision) {
        List<String> lines = revision.up().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("--\\s*Revises:.*")) {
                return i + 1;
            }
        }
        return 1;
    }

    private static String name(Revision revision) {
        return "upgrade/" + revision.upName();
    }
}
