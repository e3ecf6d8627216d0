package socialmedia.shell.command.migration.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of a report on a change that is to be reviewed. */
public enum ReportFormat {
    GITHUB,
    SARIF,
    MARKDOWN;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).toList();
    }

    public static Optional<ReportFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
