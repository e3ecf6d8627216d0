package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.List;

/** Where a command shows what it has: results to standard output, messages to standard error. */
public final class Screen {

    private final PrintStream out;
    private final PrintStream err;
    private final OutputSettings settings;

    public Screen(PrintStream out, PrintStream err) {
        this(out, err, OutputSettings.standard());
    }

    private Screen(PrintStream out, PrintStream err, OutputSettings settings) {
        this.out = out;
        this.err = err;
        this.settings = settings;
    }

    /** The same streams with what one command line asks for. */
    public Screen with(OutputSettings other) {
        return new Screen(out, err, other);
    }

    public OutputSettings settings() {
        return settings;
    }

    /** Ends a command that went well. */
    public void finish() {
        out.flush();
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
