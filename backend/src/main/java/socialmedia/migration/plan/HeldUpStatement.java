package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import socialmedia.database.Connections;

/** Holds up a statement at its first table by a lock of its own until the locks that it asks for are written down. */
final class HeldUpStatement implements AutoCloseable {

    private static final long PAUSE_MILLISECONDS = 1;

    private final Connection watcher;
    private final Map<Long, LockMode> locks = new HashMap<>();
    private long released;

    HeldUpStatement(Connections shadow, List<String> tables) throws SQLException {
        this.watcher = shadow.open();
        if (!tables.isEmpty()) {
            watcher.setAutoCommit(false);
            try (Statement statement = watcher.createStatement()) {
                statement.execute("lock table " + String.join(", ", tables) + " in share update exclusive mode");
            }
        }
    }

    /** Something done with SQL. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Runs the work on a thread of its own; gives the milliseconds it took once it was let go. */
    long run(Work work, int processId) throws SQLException {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        Thread thread = new Thread(task, "held-up-statement");
        thread.setDaemon(true);
        released = System.nanoTime();
        thread.start();
        boolean holding = !watcher.getAutoCommit();
        while (!task.isDone()) {
            boolean waiting = ServerViews.isWaiting(watcher, processId);
            ServerViews.addLocks(watcher, processId, locks);
            if (waiting && holding) {
                letGo();
                holding = false;
            }
            pause();
        }
        if (holding) {
            letGo();
        }
        return finish(task);
    }

    Map<Long, LockMode> locks() {
        return Map.copyOf(locks);
    }

    private void letGo() throws SQLException {
        watcher.rollback();
        watcher.setAutoCommit(true);
        released = System.nanoTime();
    }

    private long finish(FutureTask<Boolean> task) throws SQLException {
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - released);
        try {
            task.get();
            return milliseconds;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        watcher.close();
    }
}
