package socialmedia.migration.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import socialmedia.database.Connections;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.schema.ShadowDatabase;
import socialmedia.testing.TestDatabase;

/** Lints directories on the test server. */
final class Linting {

    private Linting() {}

    static List<LintFinding> all(Path directory) {
        return from(directory, 1);
    }

    /** From the revision with this number on. */
    static List<LintFinding> from(Path directory, int number) {
        Connections server = new Connections(TestDatabase.server(), "test");
        return new Lint(RevisionCatalog.read(directory), () -> ShadowDatabase.create(server))
                .run(revision -> revision.number() >= number);
    }

    /** The rules, each once, as the documents list them. */
    static String rules(List<LintFinding> findings) {
        return findings.stream()
                .map(one -> one.rule().word())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
