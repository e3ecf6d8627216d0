package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Long scripts: the time limits are many times what they take, and a fraction of what quadratic work would. */
@Timeout(60)
final class LongScriptTest {

    private static final int LINES = 100_000;

    @TempDir
    private Path folder;

    @Test
    void checksAHundredThousandLines() {
        ScriptBench bench = new ScriptBench(folder);

        assertThat(bench.run("set N=5\n" + "post list --limit $N --tag 'a b'\n".repeat(LINES), "--check"))
                .isZero();
        assertThat(bench.err()).isEqualTo("main.txt: 100001 lines checked, nothing wrong\n");
    }

    @Test
    void showsAHundredThousandFailures() {
        ScriptBench bench = new ScriptBench(folder);

        assertThat(bench.run("user delete 12\n".repeat(LINES), "--keep-going")).isEqualTo(9);
        assertThat(bench.err()).hasLineCount(3 * LINES + 1).endsWith("error: 100000 of 100000 lines failed\n");
    }
}
