package socialmedia.shell.command.migration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Finding;
import socialmedia.migration.Migrations;
import socialmedia.migration.check.CheckPart;
import socialmedia.migration.check.FullCheck;
import socialmedia.migration.check.PartResult;
import socialmedia.shell.command.migration.report.FindingPlaces;
import socialmedia.shell.command.migration.report.GithubReport;
import socialmedia.shell.command.migration.report.MarkdownReport;
import socialmedia.shell.command.migration.report.ReportFormat;
import socialmedia.shell.command.migration.report.SarifReport;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code check}: looks at all that can be wrong with the migrations and the database, for CI. */
public final class CheckCommand implements ConsoleCommand {

    private static final List<String> FIELDS = List.of("part", "kind", "revision", "file", "line", "message");

    private static final String PARTS =
            Stream.of(CheckPart.values()).map(CheckPart::word).collect(Collectors.joining(", "));

    private static final Option<Set<CheckPart>> ONLY =
            Option.optional("--only", "PART,PART", "these parts alone: " + PARTS, CheckCommand::parts);
    private static final Option<Set<CheckPart>> SKIP =
            Option.optional("--skip", "PART,PART", "all parts but these", CheckCommand::parts);
    private static final Option<Path> ALEMBIC = Option.optional(
                    "--alembic", "DIR", "compare with the application's own Alembic directory too", GlobalOptions::path)
            .suggesting(Suggestions.FILES);

    /** The forms of all commands, and those for a review. */
    private static final Option<Object> FORMAT = Option.oneOf(
            GlobalOptions.FORMAT.name(),
            "FORMAT",
            "how results are printed",
            Stream.concat(GlobalOptions.FORMAT.choices().stream(), ReportFormat.words().stream())
                    .toList(),
            CheckCommand::format);

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public CheckCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "check", "Look at all that can be wrong with the migrations, for CI")
                .description("""
                        pending: revisions not applied, ways down that are missing, files changed after they were applied,
                        applied revisions the directory does not know, interrupted steps, faults of the directory, an
                        alembic_version that disagrees. verify: each revision up, down and up again on a throw-away database.
                        lint: what is dangerous about the pending ones. drift: the live database against a replay of its
                        revision. schema: schema.sql against what the revisions make. alembic: the application's own revisions against these, with --alembic. Exit 10 when any of them
                        finds something or cannot be run, 0 when not. It changes nothing.""")
                .options(ONLY, SKIP, ALEMBIC, FORMAT, ShadowWords.SHADOW)
                .example("check", "what each part comes to, then a line for each finding")
                .example("check --skip drift --format github", "notes at the lines of a pull request")
                .example("check --only pending,schema --format json", "for programs")
                .seeAlso("current, verify, lint, drift, repair, adopt");
    }

    @Override
    public void check(Words words) {
        if (words.find(ONLY).isPresent() && words.find(SKIP).isPresent()) {
            throw new OperatorFailure(Kind.USAGE, "--only and --skip do not go together", "leave out one of them");
        }
        if (words.find(ONLY).orElse(Set.of()).contains(CheckPart.ALEMBIC)
                && words.find(ALEMBIC).isEmpty()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--only alembic needs --alembic DIR",
                    "name the application's Alembic directory, the one with env.py");
        }
        if (report(words).isPresent() && words.find(GlobalOptions.FIELDS).isPresent()) {
            throw new OperatorFailure(
                    Kind.USAGE, "--fields does not go with --format github, sarif or markdown", "leave it out");
        }
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        check(words);
        Migrations source = migrations.apply(words);
        FullCheck check = new FullCheck(
                source, shadows.server(words, screen), source.status().line(), wanted(words));
        if (words.find(ONLY).orElse(Set.of()).contains(CheckPart.SCHEMA)) {
            check.requireSchemaFile();
        }
        List<PartResult> results = check.run(words.find(ALEMBIC).orElse(null));
        Optional<ReportFormat> report = report(words);
        if (report.isPresent()) {
            report(report.get(), results, source, screen);
        } else {
            show(results, screen);
        }
        long findings = results.stream().mapToLong(one -> one.findings().size()).sum();
        screen.note(
                findings == 0
                        ? "Nothing found" + skipped(results)
                        : (findings == 1 ? "1 finding" : findings + " findings") + " in "
                                + results.stream()
                                        .filter(one -> !one.findings().isEmpty())
                                        .map(one -> one.part().word())
                                        .collect(Collectors.joining(", ")));
        return findings == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static String skipped(List<PartResult> results) {
        String parts = results.stream()
                .filter(PartResult::isSkipped)
                .map(one -> one.part().word())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : "; skipped: " + parts;
    }

    private static void report(ReportFormat format, List<PartResult> results, Migrations source, Screen screen) {
        FindingPlaces places = FindingPlaces.of(source.catalog().directory(), Path.of(""));
        switch (format) {
            case GITHUB -> GithubReport.lines(results, places).forEach(screen::line);
            case SARIF ->
                screen.line(SarifReport.text(
                        results, places, String.valueOf(source.operator().applicationVersion())));
            case MARKDOWN -> MarkdownReport.lines(results, places).forEach(screen::line);
        }
    }

    private static void show(List<PartResult> results, Screen screen) {
        List<Fields> findings = results.stream()
                .flatMap(result -> result.findings().stream().map(finding -> fields(result, finding)))
                .toList();
        screen.show(FIELDS, findings, () -> {
            screen.table(
                    List.of("part", "result", "note"),
                    results.stream().map(CheckCommand::part).toList());
            results.stream()
                    .flatMap(result -> result.findings().stream())
                    .forEach(finding -> screen.line(finding.word() + ": " + finding.message()));
        });
    }

    private static Fields part(PartResult result) {
        return Fields.of("part", result.part().word())
                .and("result", result.outcome())
                .and("note", result.isRun() || result.isSkipped() ? result.note() : "");
    }

    private static Fields fields(PartResult result, Finding finding) {
        return Fields.of("part", result.part().word())
                .and("kind", finding.word())
                .and("revision", finding.revision())
                .and("file", finding.file())
                .and("line", finding.line() == 0 ? null : finding.line())
                .and("message", finding.message());
    }

    private static Set<CheckPart> wanted(Words words) {
        Set<CheckPart> wanted = EnumSet.allOf(CheckPart.class);
        words.find(ONLY).ifPresent(wanted::retainAll);
        words.find(SKIP).ifPresent(wanted::removeAll);
        return wanted;
    }

    private static Optional<ReportFormat> report(Words words) {
        return words.find(FORMAT).filter(ReportFormat.class::isInstance).map(ReportFormat.class::cast);
    }

    private static Object format(String word) {
        Optional<ReportFormat> report = ReportFormat.find(word);
        return report.isPresent() ? report.get() : GlobalOptions.FORMAT.reader().apply(word);
    }

    private static Set<CheckPart> parts(String words) {
        Set<CheckPart> parts = EnumSet.noneOf(CheckPart.class);
        for (String word : words.split(",", -1)) {
            parts.add(Arrays.stream(CheckPart.values())
                    .filter(part -> part.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a list of " + PARTS)));
        }
        return parts;
    }
}
