package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.List;

/** Where a command shows what it has: results to standard output, messages to standard error. */
public final class Screen {

    private final PrintStream out;
    private final PrintStream err;

    public Screen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A result line for people. */
    public void line(String text) {
        out.println(text);
    }

    /** A message: progress, or what was done; not shown under {@code --quiet}. */
    public void note(String text) {
        err.println(text);
    }

    /** A message that also {@code --quiet} shows. */
    public void warning(String text) {
        err.println(text);
    }

    /** Many things: {@code people} prints them for people where no {@code --format} is asked for. */
    public void show(List<Fields> records, Runnable people) {
        people.run();
    }

    /** One thing. */
    public void show(Fields one, Runnable people) {
        people.run();
    }
}
