package socialmedia.shell.output;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import socialmedia.failure.OperatorFailure;

/**
 * Where a screen's results and messages go.
 *
 * @param out results
 * @param messages standard error, where a bar may stand
 * @param paging what lies between the results and their terminal
 */
record Streams(PrintStream out, StatusLine messages, Paging paging) {

    static Streams plain(PrintStream out, StatusLine messages) {
        return new Streams(out, messages, Paging.NONE);
    }

    Streams paged(PagerCommand pager, PagingTerminal terminal) {
        PagedOutput paged = new PagedOutput(out, pager, terminal);
        return new Streams(new PrintStream(paged, false, StandardCharsets.UTF_8), messages, paged);
    }

    Streams measuredBy(TableWidth width) {
        return new Streams(out, messages.measuredBy(width), paging);
    }

    /** A reader who left must not stop work that changes something. */
    void write(boolean changing, Runnable writing) {
        paging.hold(changing);
        try {
            writing.run();
        } catch (OutputClosed e) {
            if (!changing) {
                throw e;
            }
        }
    }

    /** A message, behind the results so far. */
    void message(boolean changing, String text) {
        write(changing, out::flush);
        paging.tell(() -> messages.print(SafeText.lines(text)));
    }

    /** A failure as it stands, since it was made safe already; it matters more than one of the output. */
    void failure(String text) {
        try {
            paging.end();
            out.flush();
        } catch (OutputClosed | OperatorFailure e) {
            // nothing more can be said of it
        }
        messages.print(text);
    }
}
