package socialmedia.shell.command.migration;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.Stamping;
import socialmedia.migration.autogenerate.Generated;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.drift.Drift;
import socialmedia.migration.drift.DriftAdoption;
import socialmedia.migration.drift.DriftReport;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.ShadowServer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code drift}: shows what differs between the live database and what its own revisions make. */
public final class DriftCommand implements ConsoleCommand {

    private static final List<String> FIELDS =
            List.of("difference", "kind", "object", "expected", "actual", "statements", "line");

    private static final Option<Boolean> ADOPT =
            Option.flag("--adopt", "write what differs as a new revision, which the live database has already");
    private static final Option<String> MESSAGE = Option.optional(
                    "--message", "TEXT", "what that revision is called, in one line", word -> word)
            .shortName("-m");
    private static final Option<Boolean> STAMP =
            Option.flag("--stamp", "record that revision as applied to the live database");

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public DriftCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "drift", "Compare the live database with what its own revisions make")
                .description("""
                        The applied revisions are run on a throw-away database, and the two are compared object by object: what was
                        changed by hand is named, with the statements that would mend it, to be run in their order. Exit 10 when there is any, 0 when not.
                        With --adopt the difference becomes a new revision, both ways proven on a throw-away database; `stamp`, or
                        --stamp, then records it, since it is true of the live database already. Nothing else is changed.""")
                .options(ADOPT, MESSAGE, STAMP, ShadowWords.SHADOW, RunWords.WAIT)
                .example("drift", "a line for each difference, and what mends it")
                .example("drift --format json", "for programs")
                .example("drift --adopt -m 'Index made in a hurry' --stamp", "keep what was changed by hand")
                .seeAlso("check, adopt, verify, revision");
    }

    @Override
    public void check(Words words) {
        boolean adopts = words.has(ADOPT);
        if (adopts && words.find(MESSAGE).isEmpty()) {
            throw new OperatorFailure(Kind.USAGE, "--adopt needs -m MESSAGE", "it becomes the revision's name");
        }
        if (!adopts && (words.find(MESSAGE).isPresent() || words.has(STAMP))) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    (words.has(STAMP) ? "--stamp" : "--message") + " goes with --adopt",
                    "`drift` alone writes nothing");
        }
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        check(words);
        Migrations source = migrations.apply(words);
        ShadowServer server = shadows.server(words, screen);
        screen.note("Database: " + source.connections().settings().display());
        DriftReport drift = new Drift(source, server).find();
        String at = drift.display() + " (" + drift.number() + ")";
        if (words.has(ADOPT) && !drift.differences().isEmpty()) {
            return adopt(new DriftAdoption(source, server).write(drift, words.get(MESSAGE)), source, words, screen);
        }
        List<DriftReport.Mend> mends = drift.mends();
        int count = drift.differences().size();
        screen.show(
                FIELDS,
                mends.stream().flatMap(DriftCommand::fields).toList(),
                () -> mends.forEach(mend -> {
                    mend.differences().forEach(difference -> screen.line(difference.line()));
                    mend.statements().forEach(sql -> screen.line(indented(sql)));
                }));
        drift.mending().inexpressible().forEach(one -> screen.warning("Not to be mended by a statement: " + one));
        screen.note(
                mends.isEmpty()
                        ? "No drift: the database is what " + at + " makes"
                        : (count == 1 ? "1 difference" : count + " differences") + " to what " + at + " makes");
        return mends.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static ExitCode adopt(DriftAdoption.Result written, Migrations source, Words words, Screen screen) {
        Revision revision = written.revision();
        Generated generated = written.generated();
        String id = revision.id();
        boolean stamps = generated.isProven() && words.has(STAMP);
        if (stamps) {
            new Stamping(source).stamp(RevisionTarget.parse(id), false, RunWords.waiting(words), screen::note);
        }
        Fields fields = Fields.of("number", revision.number())
                .and("id", id)
                .and("parent", revision.parent())
                .and("message", revision.message())
                .and("upgrade_file", revision.upFile().toString())
                .and("downgrade_file", revision.downFile().toString())
                .and("stamped", stamps);
        screen.show(GenerationWords.fields(fields, generated), () -> {
            screen.line(revision.upFile().toString());
            screen.line(revision.downFile().toString());
        });
        GenerationWords.tell(generated, screen);
        if (!generated.isProven()) {
            screen.note("Unproven: the files say so at their head; mend them, then `stamp " + id + "`");
        } else if (stamps) {
            screen.note("Stamped " + id + ": the live database has it already");
        } else {
            screen.note("The live database has it already: `stamp " + id + "` records that");
        }
        return generated.isProven() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static String indented(String sql) {
        return (sql + ";").indent(4).stripTrailing();
    }

    /** Statements that several differences share stand with the last of them. */
    private static Stream<Fields> fields(DriftReport.Mend mend) {
        int last = mend.differences().size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> fields(mend.differences().get(i), i == last ? mend.statements() : List.of()));
    }

    private static Fields fields(SchemaDifference difference, List<String> statements) {
        return Fields.of("difference", difference.kind().name().toLowerCase(Locale.ROOT))
                .and("kind", difference.object().kind().label())
                .and("object", difference.object().name())
                .and("expected", difference.expected())
                .and("actual", difference.actual())
                .and("statements", statements)
                .and("line", difference.line());
    }
}
