package socialmedia.shell.prompt;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.output.SafeText;

/** The prompt's words, asked of a supplier that may be slow or fail: then the last ones it gave stand. */
final class PromptText {

    private static final long LONGEST_MILLISECONDS = 150;

    private final Supplier<String> source;
    private String last;
    private @Nullable FutureTask<String> asked;

    PromptText(Supplier<String> source, String first) {
        this.source = source;
        this.last = first;
    }

    /** An answer that comes too late is for the next prompt. */
    String next() {
        FutureTask<String> task = asked == null ? ask() : asked;
        try {
            last = SafeText.line(task.get(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS));
            asked = null;
        } catch (TimeoutException e) {
            asked = task;
        } catch (ExecutionException e) {
            asked = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last + "> ";
    }

    private FutureTask<String> ask() {
        FutureTask<String> task = new FutureTask<>(source::get);
        Thread thread = new Thread(task, "prompt");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
