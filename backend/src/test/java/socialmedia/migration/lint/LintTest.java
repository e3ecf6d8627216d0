package socialmedia.migration.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.testing.MigrationsFolder;

/** Hazards by file and line, and the comments that allow them. */
final class LintTest {

    private static final String BASE = "create table a (id integer primary key, b text);";

    @TempDir
    private Path directory;

    @Test
    void saysOfTheShippedRevisionsWhatIsTrue() {
        assertThat(Linting.all(MigrationsFolder.shipped())).extracting(LintFinding::toString).containsExactly();
    }
}
