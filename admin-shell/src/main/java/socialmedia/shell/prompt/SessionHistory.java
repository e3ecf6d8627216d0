package socialmedia.shell.prompt;

import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;
import socialmedia.shell.input.TypedLines;

/** What was typed before, without lines that may hold a secret. */
final class SessionHistory extends DefaultHistory {

    @Override
    public void add(Instant time, String line) {
        if (TypedLines.mayBeRemembered(line)) {
            super.add(time, line);
        }
    }
}
