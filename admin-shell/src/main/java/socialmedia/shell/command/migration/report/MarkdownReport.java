package socialmedia.shell.command.migration.report;

import java.util.ArrayList;
import java.util.List;
import socialmedia.migration.Finding;
import socialmedia.migration.check.PartResult;

/** Tables for the comment that a job writes to a pull request. */
public final class MarkdownReport {

    private MarkdownReport() {}

    /** The parts with what came of each, then the findings. */
    public static List<String> lines(List<PartResult> results, FindingPlaces places) {
        List<String> lines = new ArrayList<>(List.of("| part | result | |", "| --- | --- | --- |"));
        results.forEach(result ->
                lines.add("| " + result.part().word() + " | " + result.outcome() + " | " + cell(result.note()) + " |"));
        List<Finding> findings =
                results.stream().flatMap(result -> result.findings().stream()).toList();
        if (!findings.isEmpty()) {
            lines.addAll(List.of("", "| finding | where | what |", "| --- | --- | --- |"));
            findings.forEach(finding -> lines.add(
                    "| " + finding.word() + " | " + where(finding, places) + " | " + cell(finding.message()) + " |"));
        }
        return lines;
    }

    private static String where(Finding finding, FindingPlaces places) {
        return places.file(finding)
                .map(file -> cell(file + (finding.line() > 0 ? ":" + finding.line() : "")))
                .orElse("database");
    }

    /** As it stands: no sign of it is markup, a mention or the end of its cell. */
    private static String cell(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|~#@&]", "\\\\$0")
                .replace("\r", "")
                .replace("\n", "<br>");
    }
}
