package socialmedia.shell.command.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionScripts;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.plan.BrokenQuery;
import socialmedia.migration.plan.MeasuredStatement;
import socialmedia.migration.plan.PlanMeasurement;
import socialmedia.migration.plan.PlannedScript;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code plan [TARGET]}: measures what each statement on the way to a revision would do. */
public final class PlanCommand implements ConsoleCommand {

    private static final Argument<RevisionTarget> TARGET = Argument.optional(
                    "TARGET", "the revision to go to, above or below; head unless said", RevisionTarget::parse)
            .suggesting(Suggestions.REVISIONS);
    private static final Option<RevisionTarget> FROM = Option.optional(
                    "--from", "REV", "measure from this revision instead of the database's own", RevisionTarget::parse)
            .suggesting(Suggestions.REVISIONS);
    private static final Option<String> QUERIES = Option.optional(
            "--queries",
            "FILE",
            "name the program's statements that a step breaks: those of a file, or of the view pg_stat_statements",
            word -> word);

    private static final String VIEW = "pg_stat_statements";

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public PlanCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.reading(
                        "Migrations", "plan", "Measure what each statement of an upgrade or downgrade would do")
                .description("""
                        Each statement is run by itself on a throw-away database that stands where this one does and whose tables have
                        rows. Locks, rewrites, scans and what is dropped are read from PostgreSQL's own views; sizes, and rows
                        that would be in the way, are counted on the live database, which is only read. What is dangerous is named
                        by its rule, with the safe way. With --queries the program's own statements are prepared before and after
                        each step instead: exit 10 when a step breaks one.""")
                .arguments(TARGET)
                .options(FROM, QUERIES, ShadowWords.SHADOW)
                .example("plan", "all that is pending")
                .example("plan 5 --from 3", "the steps between two revisions")
                .example("plan -1", "the way back")
                .seeAlso("lint, verify, upgrade, downgrade");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        RevisionLine line = source.status().line();
        int from = words.find(FROM).map(line::resolve).orElse(line.applied().number());
        int to = words.find(TARGET)
                .map(target -> line.resolve(target, from))
                .orElseGet(() -> source.catalog().revisions().size());
        PlanMeasurement measurement =
                new PlanMeasurement(source.connections(), shadows.server(words, screen), source.catalog());
        List<PlannedScript> scripts = measurement.scripts(from, to);
        if (words.find(QUERIES).isPresent()) {
            return proveQueries(words.get(QUERIES), measurement, from, scripts, screen);
        }
        List<MeasuredStatement> statements = scripts.isEmpty() ? List.of() : measurement.measure(from, scripts);
        screen.show(
                PlanWords.FIELDS,
                statements.stream().map(PlanWords::fields).toList(),
                () -> PlanWords.tell(statements, screen::line));
        screen.note(scripts.isEmpty() ? "Already at " + line.display(to) + "; nothing to measure" : sum(statements));
        return ExitCode.DONE;
    }

    private static String sum(List<MeasuredStatement> statements) {
        long hazards =
                statements.stream().mapToLong(one -> one.hazards().size()).sum();
        return counted(statements.size(), "statement") + " measured, "
                + (hazards == 0 ? "no hazard" : counted(hazards, "hazard"));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static ExitCode proveQueries(
            String source, PlanMeasurement measurement, int from, List<PlannedScript> scripts, Screen screen) {
        List<String> queries = source.equals(VIEW) ? measurement.countedQueries() : read(source);
        List<BrokenQuery> broken = measurement.proveQueries(
                from, scripts, queries, skipped -> screen.warning("Cannot be prepared as it is: " + skipped));
        screen.show(
                List.of("number", "id", "file", "query", "error"),
                broken.stream().map(PlanCommand::fields).toList(),
                () -> broken.forEach(one -> {
                    screen.line(one.script().display() + " breaks: " + one.query());
                    screen.line("    " + one.error());
                }));
        screen.note(counted(queries.size(), "statement") + " of the program, " + broken.size() + " broken by "
                + counted(scripts.size(), "step"));
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static List<String> read(String file) {
        try {
            return RevisionScripts.queries(file, Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.USAGE, "--queries: " + file + " cannot be read", "name a file of SQL, or " + VIEW);
        }
    }

    private static Fields fields(BrokenQuery one) {
        return Fields.of("number", one.script().revision().number())
                .and("id", one.script().revision().id())
                .and("file", one.script().file())
                .and("query", one.query())
                .and("error", one.error());
    }
}
