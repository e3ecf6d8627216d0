package socialmedia.shell.command.transfer;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;
import socialmedia.transfer.AnonymizeKey;
import socialmedia.transfer.Anonymizer;
import socialmedia.transfer.DirectoryExport;
import socialmedia.transfer.DirectoryExport.Content;
import socialmedia.transfer.DirectoryExport.Report;
import socialmedia.transfer.ExportTable;
import socialmedia.transfer.OutputDirectory;
import socialmedia.transfer.PasswordColumn;
import socialmedia.transfer.Subset;

/** {@code export DIR}: writes users, posts and votes of one moment into the files of a directory. */
public final class ExportCommand implements ConsoleCommand {

    private static final String KEY_VARIABLE = "ADMIN_SHELL_ANONYMIZE_KEY";

    private static final Argument<Path> DIRECTORY = Argument.required(
                    "DIR", "the directory to be made", GlobalOptions::path)
            .suggesting(Suggestions.FILES);
    private static final Option<Boolean> GZIP = Option.flag("--gzip", "compress the files");
    private static final Option<Boolean> ANONYMIZE =
            Option.flag("--anonymize", "fakes for emails, phone numbers, titles and contents");
    private static final Option<Path> KEY_FILE = Option.optional(
                    "--key-file",
                    "FILE",
                    "the secret that chooses the fakes (" + KEY_VARIABLE + "), else one of this run",
                    GlobalOptions::path)
            .suggesting(Suggestions.FILES);
    private static final Option<Integer> SUBSET =
            Option.optional("--subset", "N", "only N users, their posts, and the votes between them", Limit::count);

    private final Desk desk;
    private final Map<String, String> environment;

    public ExportCommand(Desk desk, Map<String, String> environment) {
        this.desk = desk;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Definition definition() {
        return Definition.reading("Files", "export", "Write users, posts and votes into a directory")
                .description("""
                        One file for each table, all of one moment: CSV unless --format json or ndjson is asked for. The
                        directory is there whole or not at all. Password hashes only come with --include-hashes; a subset or an
                        anonymized export has a stand-in for each, which no password matches, so that it loads as it is.
                        Under --anonymize ids and times stay: the rows are under pseudonyms, not anonymous.""")
                .needs(6)
                .arguments(DIRECTORY)
                .options(GZIP, ExportWords.FORCE, ExportWords.INCLUDE_HASHES, ANONYMIZE, KEY_FILE, SUBSET)
                .example("export backup --include-hashes --gzip", "all there is")
                .example("export sample --subset 500 --anonymize", "for a local database")
                .example("export sample --anonymize --key-file ~/export.key", "the same fakes each time")
                .seeAlso("user export, post export, vote export");
    }

    @Override
    public void check(Words words) {
        ExportWords.check(words);
        if (words.find(GlobalOptions.FIELDS).isPresent()) {
            throw new OperatorFailure(
                    Kind.USAGE, "export writes whole rows", "`user export --fields` chooses columns of one table");
        }
        if (words.has(ANONYMIZE) && words.has(ExportWords.INCLUDE_HASHES)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--anonymize and --include-hashes exclude each other",
                    "hashes would tell who is who; an anonymized export has stand-ins");
        }
        if (words.find(KEY_FILE).isPresent() && !words.has(ANONYMIZE)) {
            throw new OperatorFailure(Kind.USAGE, "--key-file goes with --anonymize", "add it, or leave the key out");
        }
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Path target = words.get(DIRECTORY);
        boolean hashes = words.has(ExportWords.INCLUDE_HASHES);
        OutputDirectory directory = new OutputDirectory(target, words.has(ExportWords.FORCE), hashes);
        directory.check();
        DirectoryExport export = new DirectoryExport(directory, ExportWords.format(words), words.has(GZIP));
        Content content = new Content(passwords(words), subset(words), anonymizer(words, screen));
        Report report = desk.snapshot(words, screen, definition(), snapshot -> {
            try (ShownProgress progress = screen.progress()) {
                return export.write(snapshot, content, progress);
            }
        });
        desk.wrote(target);
        tell(screen, target, report);
        warn(words, screen, report);
        return ExitCode.DONE;
    }

    /** What is to be loaded elsewhere needs the column; into the same database it would take everybody's password away. */
    private static PasswordColumn passwords(Words words) {
        if (words.has(ExportWords.INCLUDE_HASHES)) {
            return PasswordColumn.HASHES;
        }
        return words.has(ANONYMIZE) || words.find(SUBSET).isPresent()
                ? PasswordColumn.STAND_IN
                : PasswordColumn.LEFT_OUT;
    }

    private static @Nullable Subset subset(Words words) {
        return words.find(SUBSET).map(Subset::new).orElse(null);
    }

    private @Nullable Anonymizer anonymizer(Words words, Screen screen) {
        return words.has(ANONYMIZE) ? new Anonymizer(key(words, screen)) : null;
    }

    private AnonymizeKey key(Words words, Screen screen) {
        if (words.find(KEY_FILE).isPresent()) {
            return AnonymizeKey.read(words.get(KEY_FILE));
        }
        String given = environment.getOrDefault(KEY_VARIABLE, "");
        if (!given.isEmpty()) {
            return AnonymizeKey.of(given, KEY_VARIABLE);
        }
        screen.note("The fakes are of this export alone: there is no --key-file and no " + KEY_VARIABLE);
        return AnonymizeKey.random();
    }

    private static void tell(Screen screen, Path directory, Report report) {
        Format format = screen.settings().format();
        if (format == Format.JSON || format == Format.NDJSON) {
            Fields fields = Fields.of("directory", directory.toString());
            Stream.of(ExportTable.values()).forEach(table -> fields.and(table.word(), report.rows(table)));
            screen.show(fields, () -> {});
            return;
        }
        String rows = Stream.of(ExportTable.values())
                .map(table -> RowsExport.counted(report.rows(table), table))
                .collect(Collectors.joining(", "));
        screen.note(rows + " written to " + directory);
    }

    private static void warn(Words words, Screen screen, Report report) {
        ExportWords.warnOfSuspended(report.suspended(), words.has(ExportWords.INCLUDE_HASHES), screen);
        words.find(SUBSET)
                .filter(wanted -> report.rows(ExportTable.USERS) < wanted)
                .ifPresent(wanted -> screen.note("There are no more users than these"));
        if (!report.leftOut().isEmpty()) {
            screen.warning(
                    "warning: left out, since there are no fakes for it: " + String.join(", ", report.leftOut()));
        }
    }
}
