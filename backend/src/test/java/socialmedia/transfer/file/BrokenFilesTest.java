package socialmedia.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.BrokenFile;
import socialmedia.testing.BrokenFiles;

final class BrokenFilesTest {

    private static final int FILES = 10_000;
    private static final long SEED = 20261125;

    @Test
    void namesWhatIsBrokenAndReadsTheRest() {
        BrokenFiles.of(SEED).limit(FILES).forEach(file -> {
            List<Map<String, @Nullable String>> rows = read(file);

            int before = file.before().size();
            int after = file.after().size();
            assertThat(rows).as(about(file)).hasSizeGreaterThanOrEqualTo(before + after);
            assertThat(rows.subList(0, before)).as(about(file)).isEqualTo(file.before());
            assertThat(rows.subList(rows.size() - after, rows.size()))
                    .as(about(file))
                    .isEqualTo(file.after());
        });
    }

    private static String about(BrokenFile file) {
        return file.name() + " (" + file.damage() + ")";
    }

    private static List<Map<String, @Nullable String>> read(BrokenFile file) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(file.content()), file.name(), null)) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof InputRecord.Values record) {
                    rows.add(record.values());
                } else {
                    checkMalformed(file, (InputRecord.Malformed) next.get());
                }
            }
        } catch (OperatorFailure e) {
            checkFailure(file, e);
        }
        return rows;
    }

    private static void checkMalformed(BrokenFile file, InputRecord.Malformed record) {
        assertThat(record.line()).as(about(file)).isPositive();
        assertThat(record.reason())
                .as(about(file))
                .isNotBlank()
                .doesNotContain("\n", "Exception", "tools.jackson", "fastcsv");
        assertThat(record.text().isEmpty())
                .as(about(file))
                .isEqualTo(!record.values().isEmpty());
    }

    private static void checkFailure(BrokenFile file, OperatorFailure e) {
        assertThat(e.kind()).as(about(file)).isEqualTo(Kind.FAILED);
        assertThat(e.details().place())
                .as(about(file))
                .matches(place -> place != null && place.file().equals(file.name()) && place.line() > 0);
        assertThat(e.getMessage())
                .as(about(file))
                .isNotBlank()
                .doesNotContain("\n", "Exception", "tools.jackson", "fastcsv");
    }
}
