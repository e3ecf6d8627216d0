package socialmedia.shell.completion;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Suggestions that have to be looked up: within 150 milliseconds or not at all, on a thread of their own. */
final class LiveSuggestions {

    private static final long LONGEST_MILLISECONDS = 150;

    private final Supplier<List<Suggestion>> source;
    private @Nullable FutureTask<List<Suggestion>> asked;

    LiveSuggestions(Supplier<List<Suggestion>> source) {
        this.source = source;
    }

    /** What came too late is there at the next Tab; what fails offers nothing, and is asked again. */
    List<Suggestion> get() {
        FutureTask<List<Suggestion>> task = asked == null ? ask() : asked;
        asked = null;
        try {
            return task.get(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked = task;
        } catch (ExecutionException e) {
            // Tab is no place for failures
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private FutureTask<List<Suggestion>> ask() {
        FutureTask<List<Suggestion>> task = new FutureTask<>(source::get);
        Thread thread = new Thread(task, "completion");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
