package socialmedia.shell.command.migration.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import socialmedia.migration.Finding;
import socialmedia.migration.check.PartResult;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.JsonText;

/** SARIF 2.1.0, the form in which code scanning takes the findings of other tools. */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** What a finding about the database is shown at, since code scanning drops those without a place. */
    private static final String DATABASE = "schema.sql";

    private final List<Finding> findings;
    private final FindingPlaces places;
    private final List<Fields> rules = new ArrayList<>();
    private final List<String> ruleIds = new ArrayList<>();

    private SarifReport(List<PartResult> results, FindingPlaces places) {
        this.findings =
                results.stream().flatMap(result -> result.findings().stream()).toList();
        this.places = places;
    }

    /** One run of one tool, on one line. */
    public static String text(List<PartResult> results, FindingPlaces places, String version) {
        return JsonText.of(new SarifReport(results, places).log(version));
    }

    private Fields log(String version) {
        Stream.of(Finding.Kind.values())
                .filter(kind -> kind != Finding.Kind.LINT)
                .forEach(kind -> rule(kind.word(), kind.meaning()));
        List<Fields> listed = findings.stream().map(this::result).toList();
        Fields driver = Fields.of("name", "admin-shell").and("version", version).and("rules", List.copyOf(rules));
        Fields run = Fields.of("tool", Fields.of("driver", driver))
                .and("columnKind", "utf16CodeUnits")
                .and("results", listed);
        return Fields.of("$schema", SCHEMA).and("version", "2.1.0").and("runs", List.of(run));
    }

    /** The place of a rule in the list; those of the linter come in as they are met. */
    private int rule(String id, String meaning) {
        if (!ruleIds.contains(id)) {
            ruleIds.add(id);
            rules.add(Fields.of("id", id).and("shortDescription", Fields.of("text", meaning)));
        }
        return ruleIds.indexOf(id);
    }

    private Fields result(Finding finding) {
        return Fields.of("ruleId", finding.word())
                .and("ruleIndex", rule(finding.word(), finding.kind().meaning()))
                .and("level", "error")
                .and("message", Fields.of("text", finding.message()))
                .and("locations", List.of(location(finding)));
    }

    private Fields location(Finding finding) {
        String file = places.file(finding).orElseGet(() -> places.file(DATABASE));
        Fields place = Fields.of("artifactLocation", artifact(file));
        if (finding.line() > 0) {
            place.and("region", Fields.of("startLine", finding.line()));
        }
        return Fields.of("physicalLocation", place);
    }

    private static Fields artifact(String file) {
        return file.startsWith("/")
                ? Fields.of("uri", "file://" + encoded(file))
                : Fields.of("uri", encoded(file)).and("uriBaseId", "%SRCROOT%");
    }

    /** A file's name as a part of a URI, so that blanks and colons in it are no part of its form. */
    private static String encoded(String file) {
        try {
            String path = new URI(null, null, "/" + file, null).toASCIIString().substring(1);
            return path.replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
