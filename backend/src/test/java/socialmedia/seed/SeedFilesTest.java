package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import socialmedia.database.Connections;
import socialmedia.progress.Progress;
import socialmedia.transfer.OutputDirectory;
import socialmedia.transfer.OutputFile;

final class SeedFilesTest {

    @TempDir
    private Path directory;

    @Test
    void writesWhatASeedPutsIntoTheTables() throws IOException, SQLException {
        List<Path> files = new SeedFiles(SeedBench.TINY, Progress.NONE)
                .writeCsv(new OutputDirectory(directory.resolve("rows"), false, false));

        try (SeedBench bench = new SeedBench()) {
            bench.seed(SeedBench.TINY);
            String seeded = bench.database().checksum();
            bench.clear();
            for (Path file : files) {
                load(bench, file);
            }
            assertThat(bench.database().checksum()).isEqualTo(seeded);
        }
    }

    private static void load(SeedBench bench, Path file) throws IOException, SQLException {
        String table = file.getFileName().toString().replace(".csv", "");
        String columns = Files.readAllLines(file).get(0);
        try (Connection connection = new Connections(bench.database().settings(), "test").open();
                InputStream rows = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin with (format csv, header)", rows);
        }
    }

    @Test
    void writesOneTransactionForPsql() throws IOException {
        Path file = new SeedFiles(SeedBench.TINY, Progress.NONE)
                .writeSql(new OutputFile(directory.resolve("tiny.sql"), false, false));

        assertThat(Files.readAllLines(file))
                .startsWith("\\set ON_ERROR_STOP on", "begin;")
                .contains("copy votes (user_id, post_id) from stdin;", "\\.", "commit;")
                .hasSizeGreaterThan(140);
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.createFile(directory.resolve("taken"));

        assertThatThrownBy(() ->
                        new SeedFiles(SeedBench.TINY, Progress.NONE).writeCsv(new OutputDirectory(file, false, false)))
                .hasMessage(file + " is no directory");
        assertThatThrownBy(() -> new SeedFiles(SeedBench.TINY, Progress.NONE)
                        .writeSql(new OutputFile(directory.resolve("no/t.sql"), false, false)))
                .hasMessage("there is no directory " + directory.resolve("no"));
    }
}
