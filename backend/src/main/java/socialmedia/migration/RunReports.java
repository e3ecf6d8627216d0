package socialmedia.migration;

import java.util.function.Consumer;
import socialmedia.progress.Progress;

/**
 * Where a run tells what it does.
 *
 * @param results each step once it is committed
 * @param notes waiting, retries, what was cleared away
 * @param progress how far a statement is that takes long
 */
public record RunReports(Consumer<StepResult> results, Consumer<String> notes, Progress progress) {

    public static RunReports of(Consumer<StepResult> results, Consumer<String> notes) {
        return new RunReports(results, notes, Progress.NONE);
    }
}
