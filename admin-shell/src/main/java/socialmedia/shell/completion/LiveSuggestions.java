package socialmedia.shell.completion;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Suggestions that have to be looked up: within 150 milliseconds or not at all, on a thread of their own. */
final class LiveSuggestions {

    private static final long LONGEST_MILLISECONDS = 150;

    private final Function<String, List<Suggestion>> source;
    private @Nullable Question asked;

    /** A lookup under way, and for which text. */
    private record Question(String typed, FutureTask<List<Suggestion>> answer) {}

    LiveSuggestions(Function<String, List<Suggestion>> source) {
        this.source = source;
    }

    /** What came too late is there at the next Tab on the same text; what fails offers nothing, and is asked again. */
    List<Suggestion> get(String typed) {
        Question question = asked != null && asked.typed().equals(typed) ? asked : ask(typed);
        asked = null;
        try {
            return question.answer().get(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked = question;
        } catch (ExecutionException e) {
            // Tab is no place for failures
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private Question ask(String typed) {
        FutureTask<List<Suggestion>> task = new FutureTask<>(() -> source.apply(typed));
        Thread thread = new Thread(task, "completion");
        thread.setDaemon(true);
        thread.start();
        return new Question(typed, task);
    }
}
