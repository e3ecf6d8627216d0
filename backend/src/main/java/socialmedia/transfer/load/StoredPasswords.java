package socialmedia.transfer.load;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.progress.Progress;
import socialmedia.user.Password;
import socialmedia.user.PasswordHash;
import socialmedia.user.StandIn;

/** Gives staged users their hashes: those of passwords in plain text, and stand-ins for new users without any. */
final class StoredPasswords {

    private final StandIn standIn = new StandIn(new SecureRandom());
    private final Progress progress;

    StoredPasswords(Progress progress) {
        this.progress = progress;
    }

    private record Missing(long line, boolean plain) {}

    private record Stored(long line, String hash) {}

    /**
     * What was made.
     *
     * @param hashes how many hashes of passwords
     * @param standIns the numbers of the rows that got a hash which no password matches
     */
    record Made(long hashes, Set<Long> standIns) {

        Made {
            standIns = Set.copyOf(standIns);
        }
    }

    /**
     * Those of rows that do not wait, on all cores; a dry run needs no hashes that are hard to come by.
     *
     * @param rows by the numbers they are staged with
     */
    Made store(Changes changes, Map<Long, CheckedRow> rows) {
        List<Missing> missing = changes.database()
                .sql("""
                        select line, plain from pg_temp.import_row
                        where verdict is null and not waiting and password is null and (plain or target is null)
                        order by line
                        """)
                .query((row, number) -> new Missing(row.getLong("line"), row.getBoolean("plain")))
                .list();
        List<Stored> stored = missing.isEmpty()
                ? List.of()
                : inParallel(missing.stream()
                        .<Callable<Stored>>map(
                                one -> () -> new Stored(one.line(), hash(rows.get(one.line()), changes.isDryRun())))
                        .toList());
        if (!stored.isEmpty()) {
            write(changes, stored);
        }
        Set<Long> standIns =
                missing.stream().filter(one -> !one.plain()).map(Missing::line).collect(Collectors.toSet());
        return new Made(missing.size() - standIns.size(), standIns);
    }

    /** A request to stop ends it with the hashes that are being made at that moment. */
    private static List<Stored> inParallel(List<Callable<Stored>> work) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Stored> stored = new ArrayList<>();
            for (Future<Stored> one : cores.invokeAll(work)) {
                stored.add(one.get());
            }
            return stored;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, Details.of("interrupted"), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } finally {
            cores.shutdownNow();
        }
    }

    private String hash(@Nullable CheckedRow row, boolean dryRun) {
        Password password = row == null ? null : row.password();
        if (password == null || dryRun) {
            return standIn.next();
        }
        String hash = PasswordHash.of(password).text();
        synchronized (this) {
            progress.advance(1);
        }
        return hash;
    }

    private static void write(Changes changes, List<Stored> stored) {
        changes.database()
                .sql("""
                        update pg_temp.import_row r set password = n.password
                        from unnest(:lines::bigint[], :passwords::text[]) n (line, password)
                        where n.line = r.line
                        """)
                .param("lines", stored.stream().map(Stored::line).toArray(Long[]::new))
                .param("passwords", stored.stream().map(Stored::hash).toArray(String[]::new))
                .update();
    }
}
