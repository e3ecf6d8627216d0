package socialmedia.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialmedia.testing.ProjectFiles;

final class RuleTest {

    @Test
    void standsInTheDocumentsTable() throws IOException {
        List<String> rows = Files.readString(ProjectFiles.get("docs/plan.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| rule |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows)
                .isEqualTo(Arrays.stream(Rule.values())
                        .map(rule -> "| `" + rule.word() + "` | " + rule.meaning() + " | " + rule.safeWay() + " |")
                        .toList());
    }

    @Test
    void isFoundByItsWord() {
        assertThat(Arrays.stream(Rule.values()))
                .allSatisfy(rule -> assertThat(Rule.find(rule.word())).contains(rule));
        assertThat(Rule.find("Rewrite")).isEmpty();
    }
}
