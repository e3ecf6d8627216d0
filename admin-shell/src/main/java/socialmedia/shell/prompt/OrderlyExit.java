package socialmedia.shell.prompt;

import java.time.Duration;
import socialmedia.database.Cancellation;

/**
 * Lets Ctrl-C and SIGTERM end the program only after the running statement was cancelled and the work has rolled back.
 *
 * <p>A shutdown hook, not a signal handler: Java's own handlers then still decide the exit code (130 and 143), and a second
 * Ctrl-C waits for the first.
 */
public final class OrderlyExit {

    private static final Duration WITH_CONNECTIONS = Duration.ofSeconds(10);
    private static final Duration WITHOUT = Duration.ofMillis(500);

    private OrderlyExit() {}

    /** To be called once, before the work begins; the work runs in {@link Cancellation#during}. */
    public static void guard(Cancellation cancellation) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cancellation), "orderly-exit"));
    }

    private static void stop(Cancellation cancellation) {
        try {
            if (cancellation.request()) {
                cancellation.awaitEnd(cancellation.isConnected() ? WITH_CONNECTIONS : WITHOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
