package socialmedia.shell.command.journal;

import java.util.List;
import java.util.Locale;
import socialmedia.journal.Action;
import socialmedia.journal.JournalReader;
import socialmedia.journal.RowChange;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code journal show ID}: an action with the rows it touched, as they were and as they became. */
public final class JournalShowCommand implements ConsoleCommand {

    private static final int SHOWN = 50;
    private static final Argument<Long> ID =
            Argument.required("ID", "the action's id", JournalWords::action).suggesting(Suggestions.ACTIONS);

    private final Desk desk;

    public JournalShowCommand(Desk desk) {
        this.desk = desk;
    }

    private record Shown(Action action, List<RowChange> rows) {}

    @Override
    public Definition definition() {
        return Definition.reading("Journal", "journal show", "Show an action and the rows it touched, before and after")
                .description("People see the first 50 rows, programs all of them. Password hashes stand as ***.")
                .arguments(ID)
                .example("journal show 7", "what action 7 did")
                .example("journal show 7 --format json", "with every row, for a program")
                .seeAlso("journal list, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        int most = screen.settings().effectiveFormat() == null ? SHOWN : Integer.MAX_VALUE;
        Shown shown = desk.read(words, screen, definition(), reading -> {
            JournalReader journal = new JournalReader(reading);
            return new Shown(journal.get(words.get(ID)), journal.rows(words.get(ID), most));
        });
        Fields header = ActionFields.of(shown.action());
        List<Fields> changes = shown.rows().stream().map(RowFields::of).toList();
        screen.show(ActionFields.of(shown.action()).and("changes", changes), () -> {
            screen.record(header);
            screen.line("");
            screen.table(
                    RowFields.FOR_PEOPLE,
                    shown.rows().stream().map(RowFields::forPeople).toList());
        });
        long more = shown.action().rows() - shown.rows().size();
        if (more > 0) {
            screen.note(String.format(Locale.ROOT, "And %,d more; --format json has all of them", more));
        }
        return ExitCode.DONE;
    }
}
