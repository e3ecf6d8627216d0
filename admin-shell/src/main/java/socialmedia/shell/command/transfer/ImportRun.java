package socialmedia.shell.command.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.Change;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ChangeOptions;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;
import socialmedia.transfer.load.FileReport;
import socialmedia.transfer.load.FileReport.Counts;
import socialmedia.transfer.load.ImportFile;
import socialmedia.transfer.load.ImportSettings;
import socialmedia.transfer.load.OnConflict;
import socialmedia.transfer.load.Rejected;
import socialmedia.transfer.load.RowsImport;

/** Imports files and tells what came of them. */
final class ImportRun {

    private static final int NAMED = 20;

    private final Desk desk;
    private final Words words;
    private final Screen screen;

    ImportRun(Desk desk, Words words, Screen screen) {
        this.desk = desk;
        this.words = words;
        this.screen = screen;
    }

    /** Whether it may have to ask: an update is tried first, and so its files are read twice. */
    boolean mayAsk() {
        return words.get(ImportWords.ON_CONFLICT) == OnConflict.UPDATE
                && !words.has(ChangeOptions.DRY_RUN)
                && !screen.settings().yes();
    }

    /**
     * Runs it.
     *
     * @param files the files, with or without a place for what is rejected
     * @param from where they come from, for messages
     */
    ExitCode run(Definition definition, Function<Boolean, List<ImportFile>> files, String from) {
        requireNoIds();
        ImportSettings settings = ImportWords.settings(words);
        Change<List<FileReport>> change = desk.changeWith(words, screen, definition, (database, request) -> {
            try (ShownProgress progress = screen.progress()) {
                return new RowsImport(database, settings, progress).run(request, files.apply(!request.dryRun()));
            }
        });
        if (settings.onConflict() == OnConflict.UPDATE) {
            change.asking(reports -> Question.of("Update from " + from + "?", from));
        }
        return change.show(ImportRun::fields, reports -> sentence(reports, from), this::tellTheRest);
    }

    private void requireNoIds() {
        if (screen.settings().format() == Format.IDS) {
            throw new OperatorFailure(
                    Kind.USAGE, "there are no ids to print here", "--format json prints what came of each file");
        }
    }

    private static String sentence(List<FileReport> reports, String from) {
        String read = reports.stream()
                .map(report -> "%,d %s"
                        .formatted(
                                report.counts().read(),
                                report.counts().read() == 1
                                        ? report.table().singular()
                                        : report.table().word()))
                .collect(Collectors.joining(", "));
        long skipped = sum(reports, Counts::skipped);
        long rejected = sum(reports, Counts::rejected);
        return String.format(Locale.ROOT, "Read %s from %s", read, from)
                + (skipped == 0 ? "" : String.format(Locale.ROOT, ", skipped %,d", skipped))
                + (rejected == 0 ? "" : String.format(Locale.ROOT, ", rejected %,d", rejected));
    }

    private ExitCode tellTheRest(List<FileReport> reports) {
        reports.forEach(report -> report.notes().forEach(screen::note));
        long rejected = sum(reports, Counts::rejected);
        if (rejected == 0) {
            return ExitCode.DONE;
        }
        List<Rejected> first = first(reports);
        first.forEach(one -> screen.note(one.text()));
        if (rejected > first.size()) {
            screen.note(String.format(Locale.ROOT, "and %,d more", rejected - first.size()));
        }
        String paths = reports.stream()
                .flatMap(report -> report.rejects().stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!paths.isEmpty()) {
            screen.note("Rejected rows with the reasons: " + paths + howToGoOn());
        }
        return ExitCode.PARTLY_DONE;
    }

    /** The rejects have the file's own columns. */
    private String howToGoOn() {
        String given = (words.all(ImportWords.MAP).isEmpty() ? "" : " --map")
                + (words.all(ImportWords.IGNORE).isEmpty() ? "" : " --ignore");
        return given.isEmpty() ? "" : "; import them with the same" + given + " as this file";
    }

    private static List<Rejected> first(List<FileReport> reports) {
        return reports.stream()
                .flatMap(report -> report.first().stream())
                .limit(NAMED)
                .toList();
    }

    private static long sum(List<FileReport> reports, ToLongFunction<Counts> count) {
        return reports.stream()
                .mapToLong(report -> count.applyAsLong(report.counts()))
                .sum();
    }

    private static Fields fields(List<FileReport> reports) {
        return Fields.of("read", sum(reports, Counts::read))
                .and("inserted", sum(reports, Counts::inserted))
                .and("updated", sum(reports, Counts::updated))
                .and("skipped", sum(reports, Counts::skipped))
                .and("rejected", sum(reports, Counts::rejected))
                .and("files", reports.stream().map(ImportRun::file).toList());
    }

    private static Fields file(FileReport report) {
        Counts counts = report.counts();
        List<Fields> first = new ArrayList<>();
        report.first()
                .forEach(one -> first.add(Fields.of("line", one.line())
                        .and("column", one.column().isEmpty() ? null : one.column())
                        .and("reason", one.reason())));
        return Fields.of("file", report.file())
                .and("table", report.table().word())
                .and("read", counts.read())
                .and("inserted", counts.inserted())
                .and("updated", counts.updated())
                .and("skipped", counts.skipped())
                .and("rejected", counts.rejected())
                .and("rejects_file", report.rejects().map(Object::toString).orElse(null))
                .and("rejects", first)
                .and("notes", report.notes());
    }
}
