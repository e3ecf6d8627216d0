package socialmedia.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** What stands between a tired operator and harm. */
final class GuardsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(3);
    private final DataConsole console = new DataConsole(database);

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void wantTheDatabasesNameBeforeAWayDownOnProduction() {
        console.run("env", "mark", "production");

        assertThat(console.run("downgrade", "6")).isEqualTo(6);
        assertThat(console.answers("yes").run("downgrade", "6")).isEqualTo(6);
        assertThat(console.answers(database.settings().database()).run("downgrade", "7"))
                .isZero();
    }

    @Test
    void refuseMigrationsOnADatabaseMarkedReadOnly() {
        console.run("env", "mark", "staging", "--read-only");

        assertThat(console.run("downgrade", "-1")).isEqualTo(7);
        assertThat(console.run("redo")).isEqualTo(7);
        assertThat(console.run("user", "list")).isZero();
    }

    @Test
    void wantTheNameTypedOnProductionEvenForLittle() {
        console.run("env", "mark", "production");

        assertThat(console.answers("y").run("user", "delete", "2")).isEqualTo(6);
        assertThat(console.answers("user2@example.org").run("user", "delete", "2"))
                .isZero();
    }

    @Test
    void letUndoPastAnErasure() {
        console.run("vote", "add", "1", "2");
        console.run("user", "erase", "3", "--yes");

        assertThat(console.run("undo")).as(console.err()).isZero();
        assertThat(console.err()).contains("Took back action 1 ");
    }

    @Test
    void refuseAPasswordWhoseCharactersWouldBeLost() {
        assertThat(console.input(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'})
                        .run("user", "password", "1", "--password-stdin"))
                .isEqualTo(2);
        assertThat(console.err()).contains("standard input is not UTF-8");
    }

    @Test
    void refuseAFieldThatIsNamedTwice() {
        assertThat(console.run("user", "list", "--fields", "id,id")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: the field id is named twice\n");
    }

    @Test
    void sayThatAnAtomicScriptLeftNothing() throws IOException {
        Path script = Files.writeString(directory.resolve("t.txt"), "vote add 1 2\nassert a = b\n");
        String before = database.checksum();

        assertThat(console.run("--script", script.toString(), "--atomic")).isEqualTo(3);
        assertThat(console.err()).contains("All that the script did was taken back");
        assertThat(console.run("run", script.toString(), "--atomic", "--dry-run"))
                .isEqualTo(3);
        assertThat(database.checksum()).isEqualTo(before);
        Files.writeString(script, "vote add 1 2\nvote add 2 3\n");
        assertThat(console.run("--script", script.toString(), "--atomic", "--dry-run"))
                .isZero();
        assertThat(console.err()).contains("A dry run: all that the script did was taken back");
        assertThat(database.checksum()).isEqualTo(before);
        assertThat(console.run("--script", script.toString(), "--atomic")).isZero();
        assertThat(console.run("undo")).isZero();
        assertThat(database.checksum()).isEqualTo(before);
    }
}
