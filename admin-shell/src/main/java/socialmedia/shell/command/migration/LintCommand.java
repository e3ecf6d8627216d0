package socialmedia.shell.command.migration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.lint.Lint;
import socialmedia.migration.lint.LintFinding;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code lint [REV...]}: names what is dangerous about revisions without a live database. */
public final class LintCommand implements ConsoleCommand {

    private static final Argument<RevisionTarget> REV = Argument.anyNumber(
                    "REV", "the revisions to look at; all without any", RevisionTarget::parse)
            .suggesting(Suggestions.REVISIONS);

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public LintCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.reading(
                        "Migrations", "lint", "Name what is dangerous about revisions, without a live database")
                .description("""
                        All revisions are run up on a throw-away database whose tables have rows, and each statement of those asked for
                        is measured as `plan` does. Tables that were there before a revision count as large and in use.
                        `-- lint: allow RULE reason` above a statement, or in its line, allows one rule there; a comment without a
                        reason, or that allows nothing, is a finding itself. Exit 10 when it finds something.""")
                .arguments(REV)
                .options(ShadowWords.SHADOW)
                .example("lint 5 6 7", "three revisions")
                .example("lint head", "the newest one, for CI")
                .seeAlso("plan, verify, check");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        RevisionCatalog catalog = source.catalog().requireSound();
        RevisionLine line = new RevisionLine(catalog, AppliedRevisions.assumed(List.of(), Set.of()));
        Set<Integer> wanted = new TreeSet<>();
        words.all(REV).forEach(target -> wanted.add(number(target, line)));
        ShadowServer server = shadows.server(words, screen);
        Lint lint = new Lint(
                catalog,
                () -> shadows.isNamed(words)
                        ? ShadowDatabase.create(server)
                        : ShadowDatabase.create(source.connections(), server));
        List<LintFinding> findings = lint.run(revision -> wanted.isEmpty() || wanted.contains(revision.number()));
        screen.show(
                List.of("rule", "file", "line", "message", "safe_way"),
                findings.stream().map(LintCommand::fields).toList(),
                () -> findings.forEach(finding -> {
                    screen.line(finding.toString());
                    screen.line("    safe: " + finding.safeWay());
                }));
        int looked = wanted.isEmpty() ? catalog.revisions().size() : wanted.size();
        screen.note((findings.isEmpty()
                        ? "Nothing found"
                        : findings.size() + (findings.size() == 1 ? " finding" : " findings"))
                + " in " + looked + (looked == 1 ? " revision" : " revisions"));
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static int number(RevisionTarget target, RevisionLine line) {
        if (target.anchor() == RevisionTarget.Anchor.CURRENT) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    target + " depends on a database, and lint looks at none",
                    "name it by number, id or head");
        }
        int number = line.resolve(target);
        if (number == 0) {
            throw new OperatorFailure(
                    Kind.NOT_FOUND, "there is no revision at base to look at", "`history` lists them");
        }
        return number;
    }

    private static Fields fields(LintFinding finding) {
        return Fields.of("rule", finding.rule().word())
                .and("file", finding.file())
                .and("line", finding.line())
                .and("message", finding.message())
                .and("safe_way", finding.safeWay());
    }
}
