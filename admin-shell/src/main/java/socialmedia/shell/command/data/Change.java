package socialmedia.shell.command.data;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.ChangeReport;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;

/** A change about to be made: asked about where it does harm, carried out, and told. */
public final class Change<R> {

    private static final int MUCH = 100;
    private static final String NEW = "(new)";

    private final ActionRequest request;
    private final Screen screen;
    private final Function<ActionRequest, ChangeReport<R>> act;
    private @Nullable Function<R, Question> question;
    private @Nullable Function<R, String> wayBack;

    Change(ActionRequest request, Screen screen, Function<ActionRequest, ChangeReport<R>> act) {
        this.request = request;
        this.screen = screen;
        this.act = act;
    }

    /** To be asked about first, in words made of what a dry run came to. */
    public Change<R> asking(Function<R, Question> words) {
        this.question = words;
        return this;
    }

    /** Taken back otherwise than by an undo, in words such as {@code `seed reset 1` removes its rows}. */
    public Change<R> takenBack(Function<R, String> words) {
        this.wayBack = words;
        return this;
    }

    /**
     * Carries it out and tells it.
     *
     * @param fields the result for programs; its {@code id}, or its list {@code ids}, is what {@code --format ids} prints
     * @param sentence what was done, in one line without a full stop
     */
    public ExitCode show(Function<R, Fields> fields, Function<R, String> sentence) {
        return show(fields, sentence, result -> ExitCode.DONE);
    }

    /** The same, for a result that may be only part of what was wanted. */
    public ExitCode show(Function<R, Fields> fields, Function<R, String> sentence, Function<R, ExitCode> code) {
        if (question != null && !request.dryRun() && !screen.settings().yes()) {
            ask(act.apply(request.tried()), question);
        }
        ChangeReport<R> report = act.apply(request);
        tell(report, sentence.apply(report.result()));
        Fields result = fields.apply(report.result());
        if (screen.settings().format() == Format.IDS) {
            List<Fields> ids = ids(report, result);
            screen.show(ids, () -> {});
        } else {
            screen.show(asFields(report, result), () -> {});
        }
        return code.apply(report.result());
    }

    private void ask(ChangeReport<R> tried, Function<R, Question> words) {
        ChangedRows rows = new ChangedRows(tried.changed());
        Question asked = words.apply(tried.result());
        String counts = rows.text();
        String text = asked.text() + (counts.isEmpty() ? "" : " (" + counts + ")");
        if (tried.isEmpty() && !asked.always()) {
            return;
        }
        if (asked.always() || rows.deleted() > MUCH || tried.production()) {
            screen.confirmTyped(
                    (tried.production() ? "This database is marked production. " : "") + text, asked.name());
        } else if (rows.deleted() > 0 || rows.updated() > MUCH) {
            screen.confirm(text);
        }
    }

    private void tell(ChangeReport<R> report, String sentence) {
        String counts = new ChangedRows(report.changed()).text();
        screen.note(sentence + (counts.isEmpty() ? "" : " (" + counts + ")"));
        if (report.dryRun()) {
            screen.note("A dry run: all of it was taken back");
        } else if (report.action() != null && isForGood(report.result())) {
            screen.note("Action " + report.action() + "; it cannot be taken back");
        } else if (report.action() != null && wayBack != null) {
            screen.note("Action " + report.action() + "; " + wayBack.apply(report.result()));
        } else if (report.action() != null) {
            screen.note("Action " + report.action() + "; `undo " + report.action() + "` takes it back");
        } else {
            screen.note("Nothing was changed");
        }
    }

    private boolean isForGood(R result) {
        return question != null && question.apply(result).always();
    }

    private static <R> Fields asFields(ChangeReport<R> report, Fields result) {
        return Fields.of("action", report.action())
                .and("dry_run", report.dryRun())
                .and("changed", new ChangedRows(report.changed()).fields())
                .and("result", result);
    }

    private static <R> List<Fields> ids(ChangeReport<R> report, Fields result) {
        Object ids = result.asMap().get("ids");
        if (ids instanceof List<?> list) {
            return list.stream().map(id -> Fields.of("id", id)).toList();
        }
        Object id = result.asMap().get("id");
        return List.of(Fields.of("id", id == null && report.dryRun() ? NEW : id));
    }
}
