package socialmedia.shell.prompt;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import socialmedia.shell.output.SafeText;

/** The prompt's words, asked anew before each line: what is late or fails is left out, since an old state would mislead. */
public final class PromptText {

    private static final long LONGEST_MILLISECONDS = 150;

    private final String always;
    private final Supplier<String> state;

    /**
     * A prompt of two parts.
     *
     * @param always what stands in every prompt
     * @param state what stands behind it where it is known in time; it may be slow or fail
     */
    public PromptText(String always, Supplier<String> state) {
        this.always = always;
        this.state = state;
    }

    String next() {
        return SafeText.line(always + answer()) + "> ";
    }

    private String answer() {
        FutureTask<String> task = new FutureTask<>(state::get);
        Thread thread = new Thread(task, "prompt");
        thread.setDaemon(true);
        thread.start();
        try {
            return " " + task.get(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
