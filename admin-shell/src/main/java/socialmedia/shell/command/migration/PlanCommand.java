package socialmedia.shell.command.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionScripts;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.directory.ScriptText;
import socialmedia.migration.plan.BrokenQuery;
import socialmedia.migration.plan.MeasuredStatement;
import socialmedia.migration.plan.PlanMeasurement;
import socialmedia.migration.plan.PlannedScript;
import socialmedia.migration.plan.ProgramQuery;
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
                        each step instead: exit 10 when a step breaks one, or when one cannot be prepared to begin with.""")
                .arguments(TARGET)
                .options(FROM, QUERIES, ShadowWords.SHADOW)
                .example("plan", "all that is pending")
                .example("plan 5 --from 3", "the steps between two revisions")
                .example("plan -1", "the way back")
                .example("plan --queries queries.sql", "which statements of the program a step breaks")
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
        boolean counted = source.equals(VIEW);
        List<ProgramQuery> queries = counted ? measurement.countedQueries() : read(source);
        List<BrokenQuery> broken = new ArrayList<>(measurement.proveQueries(from, scripts, queries));
        if (counted) {
            broken.stream()
                    .filter(PlanCommand::wasBroken)
                    .forEach(one -> screen.warning(
                            "Cannot be prepared as it is: " + one.query().firstLine() + ": " + one.error()));
            broken.removeIf(PlanCommand::wasBroken);
        }
        screen.show(
                List.of("number", "id", "file", "query", "error", "place"),
                broken.stream().map(PlanCommand::fields).toList(),
                () -> broken.forEach(one -> tell(one, screen)));
        long before = broken.stream().filter(PlanCommand::wasBroken).count();
        screen.note(counted(queries.size(), "statement") + " of the program, " + (broken.size() - before)
                + " broken by " + counted(scripts.size(), "step")
                + (before == 0 ? "" : ", " + before + " that cannot be prepared before"));
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static boolean wasBroken(BrokenQuery one) {
        return one.script() == null;
    }

    private static void tell(BrokenQuery one, Screen screen) {
        PlannedScript script = one.script();
        ProgramQuery query = one.query();
        screen.line(
                script == null
                        ? query.place() + ": cannot be prepared before the first step: " + query.firstLine()
                        : script.display() + " breaks: " + query.sql());
        screen.line("    " + one.error());
    }

    private static List<ProgramQuery> read(String file) {
        List<ProgramQuery> queries = RevisionScripts.queries(file, ScriptText.require(Path.of(file))).stream()
                .map(statement -> new ProgramQuery(file + ":" + statement.line(), statement.sql()))
                .toList();
        if (queries.isEmpty()) {
            throw new OperatorFailure(
                    Kind.USAGE, "--queries: there is no statement in " + file, "name a file of SQL, or " + VIEW);
        }
        return queries;
    }

    private static Fields fields(BrokenQuery one) {
        PlannedScript script = one.script();
        return Fields.of("number", script == null ? null : script.revision().number())
                .and("id", script == null ? null : script.revision().id())
                .and("file", script == null ? null : script.file())
                .and("query", one.query().sql())
                .and("error", one.error())
                .and("place", one.query().place());
    }
}
