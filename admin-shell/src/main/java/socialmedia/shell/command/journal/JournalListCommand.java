package socialmedia.shell.command.journal;

import java.util.List;
import java.util.function.Function;
import socialmedia.journal.Action;
import socialmedia.journal.JournalReader;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code journal list}: what was done to the data, the newest first. */
public final class JournalListCommand implements ConsoleCommand {

    private static final List<String> NAMES = List.of(
            "id",
            "at",
            "os_user",
            "host",
            "database_role",
            "application_version",
            "command",
            "reason",
            "script",
            "line",
            "group_id",
            "revision",
            "undoes",
            "undone_by",
            "rows",
            "note");
    private static final List<String> FOR_PEOPLE =
            List.of("id", "at", "os_user", "rows", "undone_by", "command", "reason");
    private static final Option<String> USER =
            Option.optional("--by", "OS_USER", "only what this user of the operating system did", Function.identity());
    private static final Option<Integer> LIMIT = Limit.of(20);

    private final Desk desk;

    public JournalListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Journal", "journal list", "List what was done to the data, the newest first")
                .options(USER, LIMIT)
                .example("journal list", "the last 20 actions")
                .example("journal list --by ana --limit 5 --format json", "Ana's last five, for a program")
                .seeAlso("journal show, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<Action> actions = desk.read(words, screen, definition(), reading -> new JournalReader(reading)
                .list(words.find(USER).orElse(null), words.get(LIMIT)));
        List<Fields> records = actions.stream().map(ActionFields::of).toList();
        screen.show(NAMES, records, () -> screen.table(FOR_PEOPLE, records));
        if (actions.isEmpty()) {
            screen.note("No actions");
        }
        return ExitCode.DONE;
    }
}
