package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.failure.ExitCode;

/** Whatever a script has in it: a documented exit code, one clear failure, no trace, and nothing run that was not checked. */
final class MutatedScriptsTest {

    private static final List<String> SCRIPTS = List.of("""
            # first
            set NAME="ana b"
            id=$(user create ana@example.org --format ids)
            echo $NAME ${id} "${NONE:-'x'}" \\
              '$NAME' \\$5
            assert $id >= 10
            - user delete 12
            post list --limit $id --tag $NAME --since 2026-12-24
            """, """
            include part.txt
            echo $PART
            -no
            set both=$(echo a 'b)' ${PART})
            post create --title=$both --content "$PART" --dry-run
            list --format json
            exit
            echo never
            """, """
            fail conflict
            set A=${B:-${C:-d}}
            assert $A != ''
            run part.txt --keep-going --set A=$A
            upgrade +2 --mode all-at-once --host db
            """);
    private static final String ODD = "'\"\\ -=#$(){}!<>\t\n\r\0\u001b\u202e\ud83d🙂é[]%s~+:.,0aZ";
    private static final String[] OPTIONS = {"--keep-going", "--atomic", "--quiet", "--yes"};
    private static final int ROUNDS = 1500;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261201);

    @Test
    void neverMakesATraceOrRunsWhatWasNotChecked() {
        ScriptBench bench = new ScriptBench(folder);
        List<Integer> codes =
                Arrays.stream(ExitCode.values()).map(ExitCode::number).toList();
        bench.write("part.txt", "set PART=p\necho part\n");
        int readable = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String script = mutated().replace("run part", "run " + folder + "/part");
            String option = OPTIONS[random.nextInt(OPTIONS.length)];
            int checked =
                    option.equals("--atomic") ? bench.run(script, option, "--check") : bench.run(script, "--check");
            assertThat(bench.out()).as(script).isEmpty();
            assertThat(checked).as(script).isIn(0, 2, 3);
            long problems = problems(bench);
            assertThat(checked == 0).as(script + bench.err()).isEqualTo(problems == 0);

            int code = bench.run(script, option);

            assertThat(codes).as(script).contains(code);
            assertThat(bench.err()).as(script).doesNotContain("\n\tat ", "internal error", "\u001b", "\u202e");
            if (checked == 0) {
                readable++;
                assertThat(code).as(script + bench.err()).isIn(0, 3, 9);
            } else {
                assertThat(code).as(script).isEqualTo(checked);
                assertThat(bench.out()).as(script).isEmpty();
            }
            if (code != 9) {
                assertThat(problems(bench)).as(script + bench.err()).isEqualTo(code == 0 ? 0 : 1);
            }
        }
        assertThat(readable).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
    }

    /** A line of a script that is shown may have the words in it too, but not at its beginning. */
    private static long problems(ScriptBench bench) {
        return bench.err()
                .lines()
                .filter(line -> line.matches("(\\S*[^ ]*:[0-9]+:[0-9]+: )?error: .*"))
                .count();
    }

    private String mutated() {
        StringBuilder script = new StringBuilder(SCRIPTS.get(random.nextInt(SCRIPTS.size())));
        for (int change = random.nextInt(4); change > 0 && !script.isEmpty(); change--) {
            int place = random.nextInt(script.length());
            switch (random.nextInt(5)) {
                case 0 -> script.insert(place, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> script.deleteCharAt(place);
                case 2 -> script.setCharAt(place, ODD.charAt(random.nextInt(ODD.length())));
                case 3 -> script.delete(place, Math.min(script.length(), place + random.nextInt(30)));
                default -> {
                    String other = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
                    int from = random.nextInt(other.length());
                    script.insert(place, other, from, Math.min(other.length(), from + random.nextInt(30)));
                }
            }
        }
        return script.toString();
    }
}
