package socialmedia.shell.command.migration;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.Migrations;
import socialmedia.migration.kept.KeptEntry;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.text.RecordId;

/** {@code kept drop ID...}: lets go of what a way down set aside. */
public final class KeptDropCommand implements ConsoleCommand {

    private static final Argument<Long> ID =
            Argument.repeated("ID", "its number in `kept list`", word -> (long) RecordId.parse(word));

    private final Function<Words, Migrations> migrations;

    public KeptDropCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "kept drop", "Let go of what downgrades set aside")
                .description("""
                        The rows are gone for good, and no upgrade puts them back. It asks first (`--yes` for scripts); on a database
                        marked production the database's name is typed.""")
                .arguments(ID)
                .options(RunWords.WAIT)
                .example("kept drop 1", "let go of number 1")
                .seeAlso("kept list, downgrade");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        screen.note("Database: " + source.connections().settings().display());
        List<Long> ids = words.all(ID).stream().distinct().toList();
        List<KeptEntry> meant =
                source.kept().stream().filter(entry -> ids.contains(entry.id())).toList();
        ids.stream()
                .filter(id -> meant.stream().noneMatch(entry -> entry.id() == id))
                .findFirst()
                .ifPresent(id -> {
                    throw new OperatorFailure(
                            OperatorFailure.Kind.NOT_FOUND,
                            "nothing is kept under the number " + id,
                            "`kept list` shows what is");
                });
        String question =
                "Let go of " + meant.stream().map(KeptDropCommand::text).collect(Collectors.joining(", ")) + "?";
        if (!new MarkGuard(source, screen).asksOnProduction(question)) {
            screen.confirm(question);
        }
        List<KeptEntry> dropped = source.dropKept(ids, RunWords.waiting(words), screen::note);
        screen.show(KeptFields.NAMES, dropped.stream().map(KeptFields::of).toList(), () -> {});
        dropped.forEach(entry -> screen.note("Let go of " + text(entry)));
        return ExitCode.DONE;
    }

    private static String text(KeptEntry entry) {
        return entry.display()
                + String.format(Locale.ROOT, ": %,d ", entry.rows())
                + (entry.rows() == 1 ? "row" : "rows");
    }
}
