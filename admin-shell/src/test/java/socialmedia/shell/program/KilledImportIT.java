package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.database.DatabaseVariables;
import socialmedia.testing.SocialMediaDatabase;

/** kill -9 of the packaged program after one batch, two, three and so on: whole batches are in, and the next run goes on. */
final class KilledImportIT {

    /** All hundred with {@code -Dkill.moments=100}. */
    private static final int MOMENTS = Integer.getInteger("kill.moments", 3);

    private static final int BATCH = 20;
    private static final int ROWS = BATCH * 110;

    @TempDir
    private Path directory;

    @Test
    void leavesWholeBatchesAndGoesOn() throws Exception {
        String file = file();
        for (int moment = 1; moment <= MOMENTS; moment++) {
            try (SocialMediaDatabase database = SocialMediaDatabase.atHead()) {
                PackagedProgram program = new PackagedProgram(directory, database.settings());
                program.run("env", "mark", "test").expectSuccess();
                killedAfter(moment, database, file);

                int users = count(database, "users");
                assertThat(users).as("moment %d", moment).isGreaterThanOrEqualTo(moment * BATCH);
                assertThat(users % BATCH).as("moment %d", moment).isZero();
                assertThat(count(database, "admin_shell.row_change"))
                        .as("moment %d", moment)
                        .isEqualTo(users);

                program.run("user", "import", file, "--on-conflict", "skip", "--batch", "1000")
                        .expectSuccess();
                assertThat(count(database, "users")).as("moment %d", moment).isEqualTo(ROWS);
            }
        }
    }

    private String file() throws IOException {
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> "user" + number + "@example.org\n")
                .collect(Collectors.joining("", "email\n", ""));
        return Files.writeString(directory.resolve("users.csv"), rows).toString();
    }

    private void killedAfter(int batches, SocialMediaDatabase database, String file) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        PackagedProgram.BIN.toString(), "user", "import", file, "--batch", String.valueOf(BATCH))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(DatabaseVariables.of(database.settings()));
        builder.environment().put("XDG_STATE_HOME", directory.resolve("state").toString());
        Process process = builder.start();
        while (process.isAlive() && count(database, "admin_shell.action") < batches) {
            Thread.onSpinWait();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        // The server notices within a second that nobody is there any more, and takes the batch in course back.
        while (database.jdbc().sql("""
                        select exists (select from pg_stat_activity
                                       where datname = current_database() and application_name like 'admin-shell%'
                                         and state <> 'idle')
                        """).query(Boolean.class).single()) {
            Thread.onSpinWait();
        }
    }

    private static int count(SocialMediaDatabase database, String table) {
        return database.jdbc()
                .sql("select count(*)::integer from " + table)
                .query(Integer.class)
                .single();
    }
}
