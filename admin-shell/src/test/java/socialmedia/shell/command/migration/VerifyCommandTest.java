package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** What {@code verify} does not take for proven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VerifyCommandTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @AfterAll
    void close() {
        console.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify base", "verify 1 base"})
    void refusesBaseWhereThereIsNothingToProve(String line) {
        assertThat(console.line(line)).isEqualTo(4);

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("error: there is no revision at base to prove; `history` lists them\n");
    }

    @Test
    void refusesADirectoryWithoutRevisions(@TempDir Path empty) throws IOException {
        assertThat(console.line("verify --migrations " + emptied(empty))).isEqualTo(2);

        assertThat(console.err())
                .isEqualTo("error: the migrations directory has no revisions to prove; --migrations names another\n");
    }

    @Test
    void refusesARevisionWhoseFilesAreElsewhere(@TempDir Path empty) throws IOException {
        assertThat(console.line("verify 8 --migrations " + emptied(empty))).isEqualTo(4);

        assertThat(console.err()).endsWith(" is applied, but the directory does not have its files\n");
    }

    private static Path emptied(Path directory) throws IOException {
        Files.createDirectory(directory.resolve("upgrade"));
        Files.createDirectory(directory.resolve("downgrade"));
        return directory;
    }
}
