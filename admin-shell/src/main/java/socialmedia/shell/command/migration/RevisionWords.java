package socialmedia.shell.command.migration;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.ScriptFacts;
import socialmedia.migration.StepResult;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.Interruption;
import socialmedia.shell.output.Fields;

/** How revisions and steps are said: Alembic's lines for people, fields for programs. */
final class RevisionWords {

    static final String BASE = "<base>";

    private static final List<String> FIELDS = List.of(
            "number",
            "id",
            "parent",
            "message",
            "created",
            "state",
            "applied_at",
            "applied_by",
            "milliseconds",
            "transactional",
            "reversible",
            "file");

    private RevisionWords() {}

    /** {@code 0a1bfb2e9c2d -> b1c66d590ccf (head), Generate votes table}. */
    static String line(RevisionLine line, RevisionState state, boolean markCurrent) {
        return orBase(state.parent()) + " -> " + state.id() + marks(line, state, markCurrent) + ", " + state.message();
    }

    /** {@code (head)}, and what else is to be known of a revision at a glance. */
    static String marks(RevisionLine line, RevisionState state, boolean markCurrent) {
        StringBuilder marks = new StringBuilder();
        if (line.catalog().revisions().stream()
                        .filter(one -> state.id().equals(one.parent()))
                        .count()
                > 1) {
            marks.append(" (branchpoint)");
        }
        if (state.file() != null && line.isHead(state)) {
            marks.append(" (head)");
        }
        if (markCurrent && line.current().filter(state::equals).isPresent()) {
            marks.append(" (current)");
        }
        Interruption interruption = line.applied().interruption();
        if (interruption != null && interruption.id().equals(state.id())) {
            marks.append(" (").append(interruption).append(')');
        }
        if (state.state() == RevisionState.State.MISSING) {
            marks.append(" (not in the directory)");
        }
        if (state.state() == RevisionState.State.CHANGED) {
            marks.append(" (changed after it was applied)");
        }
        return marks.toString();
    }

    /** What tells one of several heads from the others: {@code , 9, Add a bio, V9__...sql, pending}. */
    static String whichOf(RevisionState state) {
        Revision file = state.file();
        return ", " + state.number() + ", " + state.message() + ", " + (file == null ? "no file" : file.upName()) + ", "
                + word(state);
    }

    /** Alembic's paragraph about one revision. */
    static String paragraph(RevisionLine line, RevisionState state) {
        StringBuilder text = new StringBuilder("Rev: " + state.id() + marks(line, state, true) + "\n");
        text.append("Number: ").append(state.number()).append('\n');
        text.append("Parent: ").append(orBase(state.parent())).append('\n');
        text.append("State: ")
                .append(word(state))
                .append(applied(state.applied()))
                .append('\n');
        Revision file = state.file();
        if (file != null) {
            text.append("Path: ").append(file.upFile()).append('\n');
        }
        text.append("\n    ").append(state.message()).append('\n');
        text.append("\n    Revision ID: ").append(state.id());
        text.append("\n    Revises: ").append(orBase(state.parent()));
        if (state.created() != null) {
            text.append("\n    Create Date: ").append(state.created().toString().replace('T', ' '));
        }
        return text.append('\n').toString();
    }

    private static String applied(@Nullable AppliedRevision row) {
        return row == null
                ? ""
                : " at " + row.appliedAt() + " by " + row.appliedBy() + " in " + row.milliseconds() + " ms";
    }

    /** One revision for programs; {@code scripts} says what its scripts hold. */
    static Fields fields(RevisionState state, Optional<ScriptFacts> scripts) {
        AppliedRevision row = state.applied();
        return Fields.of("number", state.number())
                .and("id", state.id())
                .and("parent", state.parent())
                .and("message", state.message())
                .and("created", state.created() == null ? null : state.created().toInstant(ZoneOffset.UTC))
                .and("state", word(state))
                .and("applied_at", row == null ? null : row.appliedAt())
                .and("applied_by", row == null ? null : row.appliedBy())
                .and("milliseconds", row == null ? null : row.milliseconds())
                .and("transactional", scripts.map(ScriptFacts::transactional).orElse(null))
                .and("reversible", scripts.map(ScriptFacts::reversible).orElse(null))
                .and("file", state.file() == null ? null : state.file().upFile().toString());
    }

    /** The same fields for base, where there is no revision. */
    static Fields noRevision() {
        Fields fields = Fields.of("number", 0);
        FIELDS.stream().skip(1).forEach(name -> fields.and(name, null));
        return fields;
    }

    static List<String> fieldNames() {
        return FIELDS;
    }

    /** {@code Running upgrade 0a1bfb2e9c2d -> b1c66d590ccf, Generate votes table (6, 12 ms)}. */
    static String ran(StepResult result) {
        return "Running " + result.step().display() + ", " + result.step().message() + " ("
                + result.step().number() + ", " + result.milliseconds() + " ms)";
    }

    static String word(RevisionState state) {
        return state.state().name().toLowerCase(Locale.ROOT);
    }

    static String orBase(@Nullable String id) {
        return id == null ? BASE : id;
    }
}
