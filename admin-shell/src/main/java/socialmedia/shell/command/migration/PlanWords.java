package socialmedia.shell.command.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import socialmedia.migration.plan.Hazard;
import socialmedia.migration.plan.MeasuredStatement;
import socialmedia.migration.plan.PlannedScript;
import socialmedia.migration.plan.TableLock;
import socialmedia.migration.plan.TableSize;
import socialmedia.shell.output.Fields;

/** Measured statements for people and for programs. */
final class PlanWords {

    static final List<String> FIELDS = List.of(
            "direction",
            "number",
            "id",
            "file",
            "line",
            "statement",
            "locks",
            "rewritten",
            "rebuilt",
            "scanned",
            "dropped",
            "fails",
            "milliseconds",
            "hazards");

    private PlanWords() {}

    /** A paragraph for each script, with some lines for each of its statements. */
    static void tell(List<MeasuredStatement> statements, Consumer<String> lines) {
        PlannedScript script = null;
        for (MeasuredStatement one : statements) {
            if (!one.script().equals(script)) {
                script = one.script();
                lines.accept(script.display() + ", " + script.revision().message() + " ("
                        + script.revision().number() + ")");
            }
            lines.accept("  " + one.script().file() + ":" + one.statement().line() + " " + one.line());
            facts(one).forEach(fact -> lines.accept("      " + fact));
            one.hazards().forEach(hazard -> tell(hazard, lines));
        }
    }

    private static void tell(Hazard hazard, Consumer<String> lines) {
        lines.accept("    ! " + hazard);
        lines.accept("      safe: " + hazard.safeWay());
    }

    private static List<String> facts(MeasuredStatement one) {
        List<String> facts = new ArrayList<>();
        list(facts, "locks ", one.locks().stream().map(TableLock::toString).toList());
        list(facts, "rewrites ", one.rewritten());
        list(facts, "rebuilds ", one.rebuilt());
        list(facts, "scans ", one.scanned());
        list(facts, "drops ", one.dropped());
        return facts;
    }

    private static void list(List<String> facts, String word, List<String> what) {
        if (!what.isEmpty()) {
            facts.add(word + String.join(", ", what));
        }
    }

    static Fields fields(MeasuredStatement one) {
        return Fields.of("direction", one.script().up() ? "up" : "down")
                .and("number", one.script().revision().number())
                .and("id", one.script().revision().id())
                .and("file", one.script().file())
                .and("line", one.statement().line())
                .and("statement", one.statement().sql())
                .and("locks", one.locks().stream().map(PlanWords::fields).toList())
                .and("rewritten", one.rewritten())
                .and("rebuilt", one.rebuilt())
                .and("scanned", one.scanned())
                .and("dropped", one.dropped())
                .and("fails", one.refusal())
                .and("milliseconds", one.milliseconds())
                .and("hazards", one.hazards().stream().map(PlanWords::fields).toList());
    }

    private static Fields fields(TableLock lock) {
        TableSize live = lock.live();
        return Fields.of("table", lock.table())
                .and("mode", lock.mode().words())
                .and("rows", live == null ? null : live.rows())
                .and("exact", live == null ? null : live.exact())
                .and("bytes", live == null ? null : live.bytes());
    }

    private static Fields fields(Hazard hazard) {
        return Fields.of("rule", hazard.rule().word())
                .and("message", hazard.message())
                .and("safe_way", hazard.safeWay());
    }
}
