package socialmedia.transfer.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledDatabase;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.progress.Progress;

/**
 * Imports files of users, posts and votes, journaled row by row.
 *
 * <p>Batch after batch is committed, and all of them are one group in the journal: one undo takes the import back, also one that
 * did not come to its end. Atomic, tried or within a script's one transaction, it is one action.
 */
public final class RowsImport {

    private static final int ATTEMPTS = 5;

    /** Unique, foreign key, serialization, deadlock: a neighbour wrote the same records between the check and the write. */
    private static final Set<String> MEANWHILE = Set.of("23505", "23503", "40001", "40P01");

    private final JournaledDatabase database;
    private final ImportSettings settings;
    private final Progress progress;

    public RowsImport(JournaledDatabase database, ImportSettings settings, Progress progress) {
        this.database = database;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Imports the files in their order, users before posts before votes.
     *
     * @throws OperatorFailure (usage) if a file has the wrong columns, before anything is imported; (conflict, failed) if rows are
     *     rejected that were all to go in; of any kind if it ended too soon, saying how far it came
     */
    public ChangeReport<List<FileReport>> run(ActionRequest request, List<ImportFile> files) {
        List<FileRun> runs = new ArrayList<>();
        try {
            for (ImportFile file : files) {
                runs.add(FileRun.open(file, settings, progress));
            }
            return settings.atomic() || request.dryRun() || database.isInGroup()
                    ? atOnce(request, runs)
                    : database.inSteps(() -> inSteps(request, runs));
        } finally {
            runs.forEach(FileRun::close);
        }
    }

    private ChangeReport<List<FileReport>> atOnce(ActionRequest request, List<FileRun> runs) {
        try {
            return database.change(request, changes -> {
                runs.forEach(run -> all(changes, run));
                return finished(changes, runs);
            });
        } catch (DataAccessException e) {
            throw findState(e).filter(MEANWHILE::contains).isPresent() ? meanwhile(e) : e;
        }
    }

    private static void all(Changes changes, FileRun run) {
        run.begin();
        Batch batch;
        do {
            batch = run.next();
            run.count(batch, run.merge(changes, batch));
        } while (!batch.isLast());
        run.compareEmails(changes.database());
    }

    private List<FileReport> finished(Changes changes, List<FileRun> runs) {
        if (settings.atomic() && runs.stream().anyMatch(run -> run.counts().rejected() > 0)) {
            throw refused(runs);
        }
        if (!changes.isDryRun()) {
            runs.forEach(run -> run.passIds(changes.database()));
        }
        return reports(runs);
    }

    private static OperatorFailure refused(List<FileRun> runs) {
        List<FileReport> reports = reports(runs);
        long read = reports.stream().mapToLong(report -> report.counts().read()).sum();
        long rejected =
                reports.stream().mapToLong(report -> report.counts().rejected()).sum();
        String paths = reports.stream()
                .flatMap(report -> report.rejects().stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>(reports.stream()
                .flatMap(report -> report.first().stream())
                .map(Rejected::text)
                .limit(FileReport.NAMED)
                .toList());
        if (rejected > lines.size()) {
            lines.add("and %,d more".formatted(rejected - lines.size()));
        }
        Kind kind = runs.stream().anyMatch(run -> run.conflicts() > 0) ? Kind.CONFLICT : Kind.FAILED;
        Details details = Details.of("nothing was imported: %,d of %,d %s rejected"
                        .formatted(rejected, read, rejected == 1 ? "rows was" : "rows were"))
                .hint(paths.isEmpty() ? null : paths + " has them with the reasons")
                .excerpt(String.join("\n", lines));
        return new OperatorFailure(kind, details, null);
    }

    private ChangeReport<List<FileReport>> inSteps(ActionRequest request, List<FileRun> runs) {
        Steps steps = new Steps();
        try {
            for (FileRun run : runs) {
                steps(request, run, steps);
            }
        } catch (RuntimeException e) {
            throw endedTooSoon(e, runs, steps.action);
        }
        return new ChangeReport<>(steps.action, false, steps.production, steps.changed, reports(runs));
    }

    /** What was committed so far. */
    private static final class Steps {
        private final Map<JournaledTable, RowCounts> changed = new EnumMap<>(JournaledTable.class);
        private @Nullable Long action;
        private boolean production;

        private void add(ChangeReport<?> report) {
            report.changed().forEach((table, counts) -> changed.merge(table, counts, RowCounts::plus));
            production = report.production();
            if (action == null) {
                action = report.action();
            }
        }
    }

    private void steps(ActionRequest request, FileRun run, Steps steps) {
        run.begin();
        Batch batch;
        do {
            batch = run.next();
            Batch now = batch;
            ChangeReport<BatchOutcome> report = persistently(() -> database.change(request, changes -> {
                BatchOutcome outcome = run.merge(changes, now);
                run.passIds(changes.database(), outcome.greatestId());
                return outcome;
            }));
            steps.add(report);
            run.count(batch, report.result());
        } while (!batch.isLast());
        database.read(request.revision(), reading -> {
            run.compareEmails(reading.database());
            return run;
        });
    }

    private static <R> R persistently(Supplier<R> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return batch.get();
            } catch (DataAccessException e) {
                if (findState(e).filter(MEANWHILE::contains).isEmpty()) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw meanwhile(e);
                }
            }
        }
    }

    private static OperatorFailure meanwhile(DataAccessException e) {
        Details details = Details.of("others keep writing the same records")
                .sqlState(findState(e).orElse(null))
                .hint("run the import again");
        return new OperatorFailure(Kind.CONFLICT, details, e);
    }

    private static Optional<String> findState(Throwable thrown) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            if (link instanceof SQLException refused) {
                return Optional.ofNullable(refused.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** What is in stays in: the operator has to know how far it came, and how to go on. */
    private static RuntimeException endedTooSoon(RuntimeException e, List<FileRun> runs, @Nullable Long action) {
        String made = runs.stream().flatMap(run -> run.progressMade().stream()).collect(Collectors.joining(", "));
        if (made.isEmpty()) {
            return e;
        }
        OperatorFailure failure = explained(e);
        String hint =
                made + (action == null ? " went in" : " went in as action " + action) + "; " + wayOn(runs, action);
        String before = failure.details().hint();
        return new OperatorFailure(
                failure.kind(), failure.details().hint(before == null ? hint : before + "; " + hint), e);
    }

    private static String wayOn(List<FileRun> runs, @Nullable Long action) {
        return action != null && runs.stream().anyMatch(FileRun::wouldDouble)
                ? "posts without ids would go in twice: `undo %d` takes them back, then import again".formatted(action)
                : "run it again with --on-conflict skip to go on behind it";
    }

    private static OperatorFailure explained(RuntimeException e) {
        for (Throwable link = e; link != null; link = link.getCause()) {
            if (link instanceof OperatorFailure failure) {
                return failure;
            }
            if (link instanceof SQLException refused) {
                return DatabaseRefusal.explain(refused);
            }
        }
        return new OperatorFailure(
                Kind.FAILED, Details.of("internal error: " + e.getClass().getSimpleName()), e);
    }

    private static List<FileReport> reports(List<FileRun> runs) {
        return runs.stream().map(FileRun::report).toList();
    }
}
