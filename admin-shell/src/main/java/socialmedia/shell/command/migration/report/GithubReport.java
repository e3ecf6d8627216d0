package socialmedia.shell.command.migration.report;

import java.util.List;
import socialmedia.migration.Finding;
import socialmedia.migration.check.PartResult;

/** Workflow commands of GitHub Actions: each finding becomes a note at its line of a pull request. */
public final class GithubReport {

    private GithubReport() {}

    /**
     * One command for each finding, in the form of
     * <a href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">GitHub's page</a>.
     */
    public static List<String> lines(List<PartResult> results, FindingPlaces places) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .map(finding -> line(finding, places))
                .toList();
    }

    private static String line(Finding finding, FindingPlaces places) {
        StringBuilder command = new StringBuilder("::error ");
        places.file(finding).ifPresent(file -> {
            command.append("file=").append(property(file)).append(',');
            if (finding.line() > 0) {
                command.append("line=").append(finding.line()).append(',');
            }
        });
        return command.append("title=")
                .append(property("check: " + finding.word()))
                .append("::")
                .append(data(finding.message()))
                .toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
