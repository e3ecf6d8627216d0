package socialmedia.shell.command.migration;

import java.time.Duration;
import socialmedia.migration.RunOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;

/** The options of every command that takes the migration lock. */
final class RunWords {

    static final Option<Integer> WAIT = Option.optional(
                    "--wait", "SECONDS", "how long to wait for another migration run", RunWords::count)
            .defaultsTo("600");

    static final Option<Integer> LOCK_TIMEOUT = Option.optional(
                    "--lock-timeout",
                    "SECONDS",
                    "how long a statement waits for a table before its step is rolled back and tried again",
                    RunWords::count)
            .defaultsTo("5");

    static final Option<TransactionMode> TX_MODE = Option.choice(
                    "--tx-mode", "MODE", "one transaction for each revision, or one for all", TransactionMode.class)
            .defaultsTo("each");

    /** How a run is cut into transactions. */
    enum TransactionMode {
        EACH,
        ALL
    }

    private RunWords() {}

    /** For commands that only take the lock. */
    static RunOptions waiting(Words words) {
        return new RunOptions(
                Duration.ofSeconds(words.get(WAIT)), RunOptions.DEFAULT.lockTimeout(), RunOptions.DEFAULT.attempts());
    }

    static RunOptions read(Words words) {
        return new RunOptions(
                Duration.ofSeconds(words.get(WAIT)),
                Duration.ofSeconds(words.get(LOCK_TIMEOUT)),
                RunOptions.DEFAULT.attempts());
    }

    private static Integer count(String word) {
        if (!word.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("a number of seconds from 0 to 999999");
        }
        return Integer.valueOf(word);
    }
}
