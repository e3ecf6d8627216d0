package socialmedia.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import socialmedia.shell.config.DataConsole;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Definition;
import socialmedia.testing.SocialMediaDatabase;

/** Whatever is typed at the real commands, on a real database: a documented exit code, a clear line, no trace, no word ignored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutatedDataLinesTest {

    private static final int ROUNDS = 10_000;
    private static final Set<String> GROUPS = Set.of("Users", "Posts", "Votes", "Journal", "Database");
    private static final String ODD = "'\"\\ -=#$!\t\n\0\u001b\u202e\ud83d🙂é{}[]%s~+:.,@*0aZ9";

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(5);
    private final DataConsole console = new DataConsole(database);
    private final Random random = new Random(20261125);

    @AfterAll
    void close() {
        console.close();
        database.close();
    }

    @Test
    void neverMakesATraceOrAnUnknownCode() {
        List<String> lines = definitions().stream()
                .flatMap(definition -> definition.examples().stream())
                .map(Definition.Example::line)
                .filter(line -> !line.contains("--output"))
                .toList();
        List<Integer> codes =
                Arrays.stream(ExitCode.values()).map(ExitCode::number).toList();
        for (int round = 0; round < ROUNDS; round++) {
            String line = mutated(lines.get(random.nextInt(lines.size())));
            int code = console.input("").line(line);

            assertThat(codes).as(line).contains(code);
            assertThat(console.err())
                    .as(line)
                    .doesNotContain("\n\tat ", "internal error", "\u001b", "\u202e", "syntax error");
            assertThat(code != 0 && console.err().isBlank() && console.out().isBlank())
                    .as("silent failure of " + line)
                    .isFalse();
        }
    }

    @Test
    void ignoresNoWord() {
        for (Definition definition : definitions()) {
            boolean takesMore =
                    definition.arguments().stream().anyMatch(one -> one.arity().isMany());
            for (Definition.Example example : definition.examples()) {
                assertThat(console.line(example.line() + " --surplus"))
                        .as(example.line())
                        .isEqualTo(2);
                if (!takesMore) {
                    assertThat(console.line(example.line() + " surplus words"))
                            .as(example.line())
                            .isEqualTo(2);
                }
            }
        }
    }

    private List<Definition> definitions() {
        return console.definitions().stream()
                .filter(definition -> GROUPS.contains(definition.group()))
                .filter(definition -> !definition.name().equals("post edit"))
                .toList();
    }

    private String mutated(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 2 -> text.insert(at, " " + random.nextInt(20) + " ");
                default ->
                    text.insert(
                            at,
                            List.of(" --yes ", " --dry-run ", " --format json ", "--", " - ")
                                    .get(random.nextInt(5)));
            }
        }
        return text.toString();
    }
}
