package socialmedia.shell.command.migration;

import java.util.Optional;
import java.util.function.Function;
import socialmedia.migration.MigrationStatus;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.history.Interruption;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code current}: says which revision the database is at. */
public final class CurrentCommand implements ConsoleCommand {

    private static final Option<Boolean> VERBOSE = Option.flag(
                    "--verbose", "database, user, server, directory, and the revision in full")
            .shortName("-v");
    private static final Option<Boolean> CHECK_HEADS =
            Option.flag("--check-heads", "exit 10 unless the database is at head");

    private final Function<Words, Migrations> migrations;

    public CurrentCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "current", "Say which revision the database is at")
                .description("""
                        An empty or unversioned database says <base>. Where Alembic's own table disagrees with the history, it is
                        shown beside: b1c66d590ccf (alembic_version: d5a8c30f7e12).""")
                .options(VERBOSE, CHECK_HEADS)
                .example("current", "the revision's id, and whether it is head")
                .example("current --check-heads --quiet", "for CI: exit 10 when something is pending")
                .example("current --format json", "with pending count, head and database")
                .seeAlso("history, check");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        MigrationStatus status = StatusWarning.read(source, screen);
        RevisionLine line = status.line();
        screen.show(fields(source, line), () -> {
            if (words.has(VERBOSE)) {
                screen.line("Database: " + status.database() + " at "
                        + source.connections().settings().host() + ":"
                        + source.connections().settings().port() + " as " + status.user() + ", PostgreSQL "
                        + status.server());
                screen.line("Directory: " + line.catalog().directory());
                screen.line("Pending: " + line.pending().size());
            }
            screen.line(text(line, words.has(VERBOSE)));
        });
        return words.has(CHECK_HEADS) && !line.isAtHead() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static String text(RevisionLine line, boolean verbose) {
        Optional<RevisionState> current = current(line);
        if (current.isPresent() && verbose) {
            return RevisionWords.paragraph(line, current.get()).stripTrailing();
        }
        String alembic = line.applied()
                .alembicDisagreement(line.catalog().alembicIds())
                .map(said -> " (alembic_version: " + said + ")")
                .orElse("");
        return current.map(state -> state.id() + RevisionWords.marks(line, state, false))
                        .orElse(RevisionWords.BASE)
                + alembic;
    }

    /** The newest applied revision, or the one an interrupted upgrade was on its way to. */
    private static Optional<RevisionState> current(RevisionLine line) {
        Interruption interruption = line.applied().interruption();
        return interruption == null
                ? line.current()
                : line.states().stream()
                        .filter(state -> state.id().equals(interruption.id()))
                        .findFirst()
                        .or(line::current);
    }

    private static Fields fields(Migrations source, RevisionLine line) {
        Fields fields = current(line)
                .map(state -> RevisionWords.fields(state, source.scriptFacts(state)))
                .orElseGet(RevisionWords::noRevision);
        return fields.and("pending", line.pending().size())
                .and(
                        "head",
                        line.catalog().heads().size() == 1
                                ? line.catalog().heads().get(0).id()
                                : null)
                .and("alembic_version", line.applied().alembic().id())
                .and("database", source.connections().settings().display());
    }
}
