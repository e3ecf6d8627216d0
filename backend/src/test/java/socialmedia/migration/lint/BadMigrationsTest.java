package socialmedia.migration.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.TestDatabase;

/** Migrations that are bad on purpose: each is named by {@code verify}, by {@code lint}, or by both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadMigrationsTest {

    private final FreshDatabase database = TestDatabase.create();

    @TempDir
    private Path directory;

    @AfterAll
    void drop() {
        database.close();
    }

    static List<BadMigration> migrations() throws IOException {
        return BadMigration.all();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void areNamedRightly(BadMigration bad) {
        Path folder = bad.write(directory);

        List<LintFinding> findings = Linting.from(folder, 2);

        assertThat(Linting.rules(findings)).as("lint of %s: %s", bad, findings).isEqualTo(bad.lint());
        assertThat(BadMigration.verify(folder, database))
                .as("verify of %s", bad)
                .isEqualTo(bad.verify());
        assertThat(bad.lint().isEmpty() && bad.verify().equals("reversible")).isFalse();
    }

    @Test
    void standInTheDocumentsTable() throws IOException {
        String page = Files.readString(ProjectFiles.get("docs/plan.md"));
        List<String> rows = page.lines()
                .dropWhile(line -> !line.startsWith("| bad migration |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).isEqualTo(migrations().stream().map(BadMigration::row).toList());
    }

    @Test
    void areFortyOrMore() throws IOException {
        try (Stream<BadMigration> all = migrations().stream()) {
            assertThat(all.map(BadMigration::name).distinct()).hasSizeGreaterThanOrEqualTo(40);
        }
    }
}
