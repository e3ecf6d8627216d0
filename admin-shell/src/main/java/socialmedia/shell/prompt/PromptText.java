package socialmedia.shell.prompt;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.output.SafeText;

/** The prompt's words, asked anew before each line: what is late or fails is left out, since an old state would mislead. */
public final class PromptText {

    /** The first time, when classes are loaded and the connection is the first one, and after an answer that came late. */
    private static final long LONG_MILLISECONDS = 1_000;

    private static final long USUAL_MILLISECONDS = 150;

    private final Supplier<String> always;
    private final Supplier<PromptState> state;
    private final boolean color;
    private @Nullable FutureTask<PromptState> asked;
    private long patience = LONG_MILLISECONDS;
    private boolean production;

    /**
     * A prompt of two parts.
     *
     * @param always what stands in every prompt, at hand at once
     * @param state what stands behind it where it is known in time; it may be slow or fail
     * @param color whether a database marked production makes it red
     */
    public PromptText(Supplier<String> always, Supplier<PromptState> state, boolean color) {
        this.always = always;
        this.state = state;
        this.color = color;
    }

    /** As plain text with a style, if any; the production mark stays from one prompt to the next where it is not known. */
    AttributedStringBuilder next() {
        Optional<PromptState> known = answer();
        production = known.map(PromptState::production).orElse(production);
        String text = always.get()
                + known.map(PromptState::text)
                        .filter(words -> !words.isEmpty())
                        .map(words -> " " + words)
                        .orElse("")
                + (known.isPresent() && known.get().readOnly() ? " [read-only]" : "")
                + (production ? " [production]" : "");
        AttributedStringBuilder prompt = new AttributedStringBuilder();
        if (production && color) {
            prompt.style(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
        }
        return prompt.append(SafeText.line(text))
                .append(">")
                .style(AttributedStyle.DEFAULT)
                .append(" ");
    }

    /** One question at a time: where a server does not answer, none is added to those under way. */
    private Optional<PromptState> answer() {
        FutureTask<PromptState> before = asked;
        if (before != null && !before.isDone()) {
            return Optional.empty();
        }
        FutureTask<PromptState> task = new FutureTask<>(state::get);
        asked = task;
        Thread thread = new Thread(task, "prompt");
        thread.setDaemon(true);
        thread.start();
        try {
            PromptState answer = task.get(patience, TimeUnit.MILLISECONDS);
            patience = USUAL_MILLISECONDS;
            return Optional.of(answer);
        } catch (TimeoutException e) {
            patience = LONG_MILLISECONDS;
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
