package socialmedia.migration.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.Finding;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.directory.ScriptText;

/** The application's own Alembic revisions beside ours: which ids only one of the two knows, and in which order they come. */
final class AlembicComparison {

    private static final String LIST = "alembic-revisions";

    private final RevisionCatalog catalog;
    private final AlembicDirectory application;
    private final Map<String, Integer> listed;
    private final List<Finding> findings = new ArrayList<>();

    private AlembicComparison(RevisionCatalog catalog, AlembicDirectory application) {
        this.catalog = catalog;
        this.application = application;
        this.listed = listed(catalog.directory().resolve(LIST));
    }

    /**
     * What differs; empty where both tell one story.
     *
     * @throws OperatorFailure (usage) if the application's directory holds no revision files
     */
    static List<Finding> between(RevisionCatalog catalog, Path application) {
        AlembicComparison comparison = new AlembicComparison(catalog, AlembicDirectory.read(application));
        comparison.findings.addAll(comparison.application.findings());
        comparison.ids();
        comparison.order();
        return List.copyOf(comparison.findings);
    }

    private void ids() {
        application.revisions().values().forEach(this::known);
        listed.forEach((id, line) -> {
            if (!application.revisions().containsKey(id)) {
                ours(
                        id,
                        line,
                        "is listed, but the application does not have it; `alembic export` writes it, or take it"
                                + " off the list");
            }
            if (catalog.find(id).isEmpty()) {
                ours(id, line, "is listed, but upgrade/ has no revision with that id");
            }
        });
    }

    private void known(AlembicRevision theirs) {
        boolean here = catalog.find(theirs.id()).isPresent();
        if (!here && !listed.containsKey(theirs.id())) {
            findings.add(AlembicDirectory.finding(
                    theirs.file(),
                    theirs.line(),
                    theirs.id(),
                    theirs.id() + " is known to the application alone; write its pair here, and list it in " + LIST));
        } else if (here && !listed.containsKey(theirs.id())) {
            findings.add(AlembicDirectory.finding(
                    theirs.file(),
                    theirs.line(),
                    theirs.id(),
                    theirs.id() + " is known to both; list it in " + LIST
                            + ", else alembic_version is not kept at it"));
        }
    }

    private void ours(String id, int line, String message) {
        findings.add(Finding.of(Finding.Kind.APPLICATION, LIST, id, LIST + ": " + id + " " + message)
                .at(line));
    }

    /** Whatever the application builds on must come before here too. */
    private void order() {
        for (AlembicRevision theirs : application.revisions().values()) {
            Revision here = catalog.find(theirs.id()).orElse(null);
            if (here == null) {
                continue;
            }
            for (String ancestor : nearestHere(theirs)) {
                Revision before = catalog.find(ancestor).orElseThrow();
                if (before.number() >= here.number()) {
                    findings.add(AlembicDirectory.finding(
                            theirs.file(),
                            theirs.parentLine(),
                            theirs.id(),
                            theirs.id() + " comes after " + ancestor + " in the application, but before it here ("
                                    + here.number() + " and " + before.number() + ")"));
                }
            }
        }
    }

    /** The next ancestors that we have too, past those we do not. */
    private Set<String> nearestHere(AlembicRevision theirs) {
        Set<String> nearest = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of(theirs.id()));
        List<String> waiting = new ArrayList<>(theirs.parents());
        while (!waiting.isEmpty()) {
            String id = waiting.remove(0);
            if (!seen.add(id)) {
                continue;
            }
            if (catalog.find(id).isPresent()) {
                nearest.add(id);
            } else {
                @Nullable AlembicRevision between = application.revisions().get(id);
                waiting.addAll(between == null ? List.of() : between.parents());
            }
        }
        return nearest;
    }

    private static Map<String, Integer> listed(Path file) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return ids;
        }
        List<String> lines = ScriptText.require(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String id = lines.get(i).replaceFirst("#.*", "").strip();
            if (!id.isEmpty()) {
                ids.putIfAbsent(id, i + 1);
            }
        }
        return ids;
    }
}
