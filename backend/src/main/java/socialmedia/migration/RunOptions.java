package socialmedia.migration;

import java.time.Duration;

/**
 * How patient a run is.
 *
 * @param waiting how long to wait for another runner to let go of the migration lock
 * @param lockTimeout how long a statement may wait for a table before its step is rolled back and tried again
 * @param attempts how often a step is tried where others held its tables or it met a deadlock
 * @param cancelIdle end sessions that hold a step up and do nothing in their transaction
 */
public record RunOptions(Duration waiting, Duration lockTimeout, int attempts, boolean cancelIdle) {

    public static final RunOptions DEFAULT = new RunOptions(Duration.ofSeconds(600), Duration.ofSeconds(5), 5);

    public RunOptions(Duration waiting, Duration lockTimeout, int attempts) {
        this(waiting, lockTimeout, attempts, false);
    }
}
