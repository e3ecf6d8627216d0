package socialmedia.shell.command.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.Verification;
import socialmedia.migration.VerifiedRevision;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code verify [REV...]}: proves revisions by running them up, down and up again on a throw-away database. */
public final class VerifyCommand implements ConsoleCommand {

    private static final Argument<RevisionTarget> REV = Argument.anyNumber(
                    "REV", "the revisions to prove; all without any", RevisionTarget::parse)
            .suggesting(Suggestions.REVISIONS);

    private static final List<String> FIELDS = List.of(
            "number", "id", "message", "result", "up_loses", "down_loses", "warnings", "faults", "milliseconds");

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public VerifyCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "verify", "Prove that revisions go up, down and up again")
                .description("""
                        Each revision is run up, down and up again on a throw-away database, first over the rows of the revisions
                        before, then over rows in its own tables too. The way down must lead back to the very schema before, the
                        second way up to that of the first. It also says which rows and values do not come back, and which
                        scripts only run on empty tables. Exit 10 when a revision is broken. The live database is not touched.""")
                .arguments(REV)
                .options(ShadowWords.SHADOW)
                .example("verify", "all revisions of the directory")
                .example("verify head", "the newest one")
                .seeAlso("check, upgrade, downgrade");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        RevisionLine line = source.status().line();
        Set<Integer> wanted = new TreeSet<>();
        words.all(REV).forEach(target -> wanted.add(number(target, line)));
        int head = source.catalog().requireSound().revisions().size();
        if (head == 0) {
            throw new OperatorFailure(
                    Kind.USAGE, "the migrations directory has no revisions to prove", "--migrations names another");
        }
        int last = wanted.stream().mapToInt(Integer::intValue).max().orElse(head);
        List<VerifiedRevision> verified = new ArrayList<>();
        new Verification(source, shadows.server(words, screen))
                .run(revision -> wanted.isEmpty() || wanted.contains(revision.number()), Math.min(last, head), one -> {
                    verified.add(one);
                    if (screen.settings().effectiveFormat() == null) {
                        tell(screen, one);
                    }
                });
        screen.show(FIELDS, verified.stream().map(VerifyCommand::fields).toList(), () -> {});
        long broken = verified.stream().filter(one -> !one.faults().isEmpty()).count();
        screen.note(sum(verified.size(), broken));
        return broken == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static int number(RevisionTarget target, RevisionLine line) {
        RevisionState state = line.findState(target)
                .orElseThrow(() -> new OperatorFailure(
                        Kind.NOT_FOUND, "there is no revision at base to prove", "`history` lists them"));
        if (state.file() == null) {
            throw new OperatorFailure(
                    Kind.NOT_FOUND, state.id() + " is applied, but the directory does not have its files");
        }
        return state.number();
    }

    private static String sum(int all, long broken) {
        String revisions = all == 1 ? "1 revision" : all + " revisions";
        return broken == 0 ? "Proven: " + revisions : broken + " of " + revisions + " broken";
    }

    private static void tell(Screen screen, VerifiedRevision one) {
        screen.line(
                one.revision().id() + " " + one.result() + ", " + one.revision().message());
        one.warnings().forEach(warning -> screen.line("    " + warning));
        if (!one.upLoses().isEmpty()) {
            screen.line("    an upgrade loses " + String.join(", ", one.upLoses()));
        }
        if (!one.downLoses().isEmpty()) {
            screen.line("    a downgrade loses " + String.join(", ", one.downLoses()));
        }
        one.faults().forEach(fault -> screen.line("    " + fault));
    }

    private static Fields fields(VerifiedRevision one) {
        return Fields.of("number", one.revision().number())
                .and("id", one.revision().id())
                .and("message", one.revision().message())
                .and("result", one.result())
                .and("up_loses", one.upLoses())
                .and("down_loses", one.downLoses())
                .and("warnings", one.warnings())
                .and(
                        "faults",
                        one.faults().stream()
                                .map(VerifiedRevision.Fault::toString)
                                .toList())
                .and("milliseconds", one.milliseconds());
    }
}
