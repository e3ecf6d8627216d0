package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import socialmedia.shell.failure.ExitCode;

/** A transaction that only remembers how it went. */
final class RecordedTransaction implements ScriptTransaction {

    private final List<String> events = new ArrayList<>();

    @Override
    public ExitCode inOne(Words words, Supplier<ExitCode> lines) {
        events.add("begin"
                + words.find(ChangeOptions.REASON).map(" because "::concat).orElse(""));
        try {
            ExitCode code = lines.get();
            events.add(words.has(ChangeOptions.DRY_RUN) ? "roll back after a try" : "commit");
            return code;
        } catch (RuntimeException e) {
            events.add("roll back");
            throw e;
        }
    }

    List<String> events() {
        return List.copyOf(events);
    }
}
