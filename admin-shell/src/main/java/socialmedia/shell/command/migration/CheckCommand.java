package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.Finding;
import socialmedia.migration.MigrationCheck;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code check}: looks for all that would stop a run or surprise its operator. */
public final class CheckCommand implements ConsoleCommand {

    private final Function<Words, Migrations> migrations;

    public CheckCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "check", "Look for what is pending, missing, changed or unknown")
                .description("""
                        It finds revisions not applied, ways down that are missing or empty, V files changed after they were
                        applied, applied revisions the directory does not know, interrupted steps, faults of the directory, and
                        an alembic_version that disagrees. Exit 10 when it finds something, 0 when not. It changes nothing.""")
                .example("check", "a line for each finding")
                .example("check --format json", "for CI")
                .seeAlso("current, history, repair, adopt");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        RevisionLine line = migrations.apply(words).status().line();
        List<Finding> findings = new MigrationCheck(line).run();
        screen.show(
                List.of("kind", "revision", "file", "message"),
                findings.stream().map(CheckCommand::fields).toList(),
                () -> findings.forEach(finding -> screen.line(finding.kind().word() + ": " + finding.message())));
        if (findings.isEmpty()) {
            screen.note(
                    "Nothing found: " + line.catalog().revisions().size() + " revisions, all applied and reversible");
        }
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static Fields fields(Finding finding) {
        return Fields.of("kind", finding.kind().word())
                .and("revision", finding.revision())
                .and("file", finding.file())
                .and("message", finding.message());
    }
}
