package socialmedia.shell.command.migration;

import java.time.Duration;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.RunOptions;
import socialmedia.migration.loss.DataLoss;
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

    static final Option<Boolean> CANCEL_IDLE = Option.flag(
            "--cancel-idle",
            "end sessions that hold a step up and have been idle in their transaction for five seconds or more");

    static final Option<Boolean> ACCEPT_DATA_LOSS =
            Option.flag("--accept-data-loss", "let go of the rows and values that the way down takes along");

    static final Option<Boolean> KEEP_DATA =
            Option.flag("--keep-data", "set them aside, to be put back by the next upgrade");

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

    static DataLoss dataLoss(Words words) {
        if (words.has(ACCEPT_DATA_LOSS) && words.has(KEEP_DATA)) {
            throw new OperatorFailure(
                    OperatorFailure.Kind.USAGE,
                    "--accept-data-loss and --keep-data exclude each other",
                    "leave one of them out");
        }
        return words.has(ACCEPT_DATA_LOSS)
                ? DataLoss.ACCEPTED
                : words.has(KEEP_DATA) ? DataLoss.KEPT : DataLoss.REFUSED;
    }

    static RunOptions read(Words words) {
        return new RunOptions(
                Duration.ofSeconds(words.get(WAIT)),
                Duration.ofSeconds(words.get(LOCK_TIMEOUT)),
                RunOptions.DEFAULT.attempts(),
                words.has(CANCEL_IDLE));
    }

    private static Integer count(String word) {
        if (!word.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("a number of seconds from 0 to 999999");
        }
        return Integer.valueOf(word);
    }
}
