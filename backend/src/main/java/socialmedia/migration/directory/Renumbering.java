package socialmedia.migration.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.directory.Fork.Branch;

/** A fork's branches laid one after the other: which revisions get another number or parent, and the directory then. */
public final class Renumbering {

    private static final Pattern REVISES = Pattern.compile("^--[ \\t]*Revises:[^\\r\\n]*", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("^--[^\\r\\n]*", Pattern.MULTILINE);

    private final RevisionCatalog catalog;
    private final List<Change> changes = new ArrayList<>();

    /** What becomes of one revision. */
    public record Change(Revision before, Revision after) {

        public boolean isRenamed() {
            return before.number() != after.number();
        }
    }

    /** @param order the fork's branches as they are to follow each other */
    public Renumbering(RevisionCatalog catalog, Fork fork, List<Branch> order) {
        this.catalog = catalog;
        Revision last = fork.parent();
        for (Branch branch : order) {
            for (Revision revision : branch.revisions()) {
                Revision after = moved(revision, last);
                if (!after.equals(revision)) {
                    changes.add(new Change(revision, after));
                }
                last = after;
            }
        }
    }

    /** The revisions that change, in their new order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The directory as it would be. */
    public RevisionCatalog result() {
        List<Revision> revisions = new ArrayList<>(catalog.revisions());
        changes.forEach(change -> revisions.set(revisions.indexOf(change.before()), change.after()));
        revisions.sort(java.util.Comparator.comparingInt(Revision::number).thenComparing(Revision::id));
        List<DirectoryFault> faults = new ArrayList<>(catalog.faults());
        faults.removeAll(new RevisionOrder(catalog.revisions()).faults());
        faults.addAll(new RevisionOrder(revisions).faults());
        return new RevisionCatalog(catalog.directory(), revisions, faults, catalog.alembicIds());
    }

    /**
     * Writes the files under their new names, then removes the old ones; all or nothing.
     *
     * @throws socialmedia.failure.OperatorFailure (failed) if a file cannot be written; all is then as it was
     */
    public void write() {
        FileReplacement files = new FileReplacement();
        for (Change change : changes) {
            Revision before = change.before();
            Revision after = change.after();
            files.replace(before.upFile(), after.upFile(), text -> revising(text, after.parent()));
            if (before.down() != null) {
                files.replace(before.downFile(), after.downFile(), text -> renamed(text, before, after));
            }
        }
        files.run();
    }

    private static Revision moved(Revision revision, @Nullable Revision last) {
        int number = last == null ? 1 : last.number() + 1;
        String parent = last == null ? null : last.id();
        if (number == revision.number() && Objects.equals(parent, revision.parent())) {
            return revision;
        }
        FileName old = FileName.find(revision.upName()).orElseThrow();
        FileName name = new FileName('V', number, old.id(), old.slug());
        return new Revision(
                number,
                revision.id(),
                parent,
                revision.message(),
                revision.created(),
                revision.irreversible(),
                revision.upFile().resolveSibling(name.toString()),
                revising(revision.up(), parent),
                revision.downFile().resolveSibling(name.other().toString()),
                revision.down());
    }

    private static String revising(String text, @Nullable String parent) {
        String line = "-- Revises: " + (parent == null ? Header.BASE : parent);
        return REVISES.matcher(text).replaceFirst(Matcher.quoteReplacement(line));
    }

    /** The comment that says which file it takes back. */
    private static String renamed(String text, Revision before, Revision after) {
        return COMMENT.matcher(text)
                .replaceAll(
                        comment -> Matcher.quoteReplacement(comment.group().replace(before.upName(), after.upName())));
    }
}
