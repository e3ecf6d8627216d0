package socialmedia.shell.command.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.directory.Fork.Branch;
import socialmedia.migration.directory.Renumbering.Change;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.merge.BranchMerge;
import socialmedia.migration.merge.Conflict;
import socialmedia.migration.merge.MergePlan;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code merge}: makes one line of two heads, where the order of the two proves not to matter. */
public final class MergeCommand implements ConsoleCommand {

    private static final Option<RevisionTarget> FIRST = Option.optional(
                    "--first", "REV", "whose branch comes first, where none is applied", RevisionTarget::parse)
            .suggesting(Suggestions.REVISIONS);
    private static final Option<Boolean> PLAN =
            Option.flag("--plan", "try both orders and show what would be renamed, and end");
    private static final Option<Boolean> DRY_RUN = Option.flag("--dry-run", "the same as --plan");

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public MergeCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "merge", "Make one line of two heads")
                .description("""
                        Two branches of version control often write a revision each for the same parent. Both orders are run on
                        throw-away databases with rows in them: where they leave one schema and the same values, and the ways down
                        lead back, the branch that is not applied yet is renumbered to follow the other, names and Revises lines of
                        its files together. Where they do not, the difference is shown and nothing is changed: exit 10. With none
                        applied the one created earlier stays first. No database is changed.""")
                .options(FIRST, PLAN, DRY_RUN, ShadowWords.SHADOW)
                .example("merge --plan", "what would be renamed")
                .example("merge", "the one not applied yet follows the other")
                .example("merge --first b1c66d590ccf", "with none applied: whose branch stays first")
                .seeAlso("heads, branches, upgrade");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        screen.note("Database: " + source.connections().settings().display());
        BranchMerge merge = new BranchMerge(source, shadows.server(words, screen));
        Optional<MergePlan> found = merge.plan(words.find(FIRST).orElse(null));
        if (found.isEmpty()) {
            screen.show(Fields.of("merged", false).and("changes", List.of()), () -> {});
            screen.note("Nothing to merge: the revisions form one line");
            return ExitCode.DONE;
        }
        MergePlan plan = found.get();
        boolean writes = plan.isProven() && !words.has(PLAN) && !words.has(DRY_RUN);
        if (writes) {
            plan.renumbering().write();
        }
        screen.show(fields(plan, writes), () -> tell(plan, screen));
        if (!plan.isProven()) {
            screen.note("Conflict: nothing was renamed. " + advice(plan));
            return ExitCode.FINDINGS;
        }
        screen.note("Proven: each order that can be run leaves one schema and the same values");
        screen.note(
                writes
                        ? "Renamed; a database where a renamed revision is applied already knows it by its old number"
                        : "Nothing was renamed: --plan");
        if (writes && !source.catalog().forks().isEmpty()) {
            screen.note("There are more heads: `merge` again");
        }
        return ExitCode.DONE;
    }

    private static String advice(MergePlan plan) {
        return plan.better() != null
                ? "The other order can be run: `merge --first " + plan.better() + "`"
                : "Change " + plan.conflicts().get(0).file()
                        + " until both orders agree, or write one revision of the two";
    }

    private static void tell(MergePlan plan, Screen screen) {
        if (plan.isProven()) {
            tellOrder(plan, screen);
        } else {
            screen.line(
                    "Tried: " + plan.order().stream().map(MergeCommand::ids).collect(Collectors.joining(", then ")));
        }
        plan.notes().forEach(note -> screen.line("    " + note));
        plan.conflicts().forEach(conflict -> screen.line(conflict.toString()));
    }

    private static void tellOrder(MergePlan plan, Screen screen) {
        Branch first = plan.order().get(0);
        screen.line(ids(first) + " comes first: " + plan.reason());
        for (Branch later : plan.order().subList(1, plan.order().size())) {
            screen.line(ids(later) + " comes after it");
        }
        plan.renumbering().changes().forEach(change -> files(change).forEach(screen::line));
    }

    private static String ids(Branch branch) {
        return branch.revisions().stream()
                .map(revision -> revision.id() + " (" + revision.message() + ")")
                .collect(Collectors.joining(", "));
    }

    /** As {@code git mv} takes them: from, to. */
    private static List<String> files(Change change) {
        List<String> lines = new ArrayList<>();
        if (change.isRenamed()) {
            lines.add("upgrade/" + change.before().upName() + " -> upgrade/"
                    + change.after().upName());
            if (change.before().down() != null) {
                lines.add("downgrade/" + change.before().downName() + " -> downgrade/"
                        + change.after().downName());
            }
        }
        if (!change.before().up().equals(change.after().up())) {
            lines.add("    Revises: " + RevisionWords.orBase(change.before().parent()) + " -> "
                    + RevisionWords.orBase(change.after().parent()));
        }
        return lines;
    }

    private static Fields fields(MergePlan plan, boolean merged) {
        Revision parent = plan.fork().parent();
        return Fields.of("merged", merged)
                .and("proven", plan.isProven())
                .and("parent", parent == null ? null : parent.id())
                .and(
                        "order",
                        plan.order().stream()
                                .flatMap(branch -> branch.revisions().stream())
                                .map(Revision::id)
                                .toList())
                .and("reason", plan.reason())
                .and(
                        "changes",
                        (plan.isProven() ? plan.renumbering().changes() : List.<Change>of())
                                .stream().map(MergeCommand::fields).toList())
                .and("notes", plan.notes())
                .and(
                        "conflicts",
                        plan.conflicts().stream().map(MergeCommand::fields).toList())
                .and("better_first", plan.better());
    }

    private static Fields fields(Change change) {
        return Fields.of("id", change.before().id())
                .and("from_number", change.before().number())
                .and("number", change.after().number())
                .and("from_parent", change.before().parent())
                .and("parent", change.after().parent())
                .and("upgrade_file", change.after().upFile().toString())
                .and(
                        "downgrade_file",
                        change.before().down() == null
                                ? null
                                : change.after().downFile().toString());
    }

    private static Fields fields(Conflict conflict) {
        return Fields.of("file", conflict.file())
                .and("line", conflict.line() == 0 ? null : conflict.line())
                .and("message", conflict.message());
    }
}
