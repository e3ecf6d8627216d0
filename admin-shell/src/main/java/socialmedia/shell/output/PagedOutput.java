package socialmedia.shell.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Output at a terminal: printed as it is where it fits on the screen, given to a pager as soon as it does not. */
final class PagedOutput extends OutputStream implements Paging {

    private final PrintStream plain;
    private final PagerCommand command;
    private final PagingTerminal terminal;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final List<Runnable> messages = new ArrayList<>();
    private ScreenRows rows;
    private @Nullable Process pager;
    private boolean held;
    private boolean off;
    private boolean left;

    PagedOutput(PrintStream plain, PagerCommand command, PagingTerminal terminal) {
        this.plain = plain;
        this.command = command;
        this.terminal = terminal;
        this.rows = new ScreenRows(terminal.columns());
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] octets, int offset, int length) {
        if (left) {
            return;
        }
        if (pager != null) {
            give(pager, octets, offset, length);
        } else if (off) {
            plain.write(octets, offset, length);
        } else {
            waiting.write(octets, offset, length);
            rows.add(octets, offset, length);
            if (!held && isTooLong()) {
                startPager();
            }
        }
    }

    private boolean isTooLong() {
        return terminal.rows() > 0 && rows.count() >= terminal.rows();
    }

    private void startPager() {
        terminal.pagerBegins();
        try {
            Process started = command.start();
            pager = started;
            byte[] text = waiting.toByteArray();
            waiting.reset();
            give(started, text, 0, text.length);
        } catch (IOException e) {
            terminal.pagerEnded();
            off = true;
            printWaiting();
        }
    }

    /** Flushed at once: a slow query's rows are shown as they come. */
    private void give(Process to, byte[] octets, int offset, int length) {
        try {
            to.getOutputStream().write(octets, offset, length);
            to.getOutputStream().flush();
        } catch (IOException e) {
            closePager(to);
            left = true;
            throw new OutputClosed();
        }
    }

    /** What was printed is on the terminal and not counted again: whoever flushes wants it seen now. */
    @Override
    public synchronized void flush() {
        if (pager == null) {
            printWaiting();
        }
    }

    private void printWaiting() {
        byte[] text = waiting.toByteArray();
        waiting.reset();
        rows = new ScreenRows(terminal.columns());
        plain.write(text, 0, text.length);
        plain.flush();
    }

    @Override
    public synchronized void hold(boolean changing) {
        held = changing;
    }

    @Override
    public synchronized void off() {
        off = true;
        printWaiting();
    }

    @Override
    public synchronized void tell(Runnable message) {
        if (pager == null) {
            message.run();
        } else {
            messages.add(message);
        }
    }

    @Override
    public synchronized void end() {
        try {
            if (pager == null && !off && isTooLong()) {
                startPager();
            }
        } catch (OutputClosed e) {
            // all is done, and the reader has seen enough of it
        }
        if (pager != null) {
            closePager(pager);
        }
        left = false;
        printWaiting();
    }

    @Override
    public synchronized void reset() {
        end();
        off = false;
        held = false;
    }

    private void closePager(Process open) {
        try {
            open.getOutputStream().close();
        } catch (IOException e) {
            // its reader has left it
        }
        awaitEnd(open);
        pager = null;
        terminal.pagerEnded();
        messages.forEach(Runnable::run);
        messages.clear();
    }

    /** However often somebody presses Ctrl-C in the pager. */
    private static void awaitEnd(Process process) {
        while (true) {
            try {
                process.waitFor();
                return;
            } catch (InterruptedException e) {
                // it was meant for the pager
            }
        }
    }
}
