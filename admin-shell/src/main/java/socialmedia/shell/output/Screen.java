package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Where a command shows what it has: results to standard output, messages to standard error. */
public final class Screen {

    private final PrintStream out;
    private final PrintStream err;
    private final Questions questions;
    private final TableWidth width;
    private final OutputSettings settings;
    private final List<String> heldBack = Collections.synchronizedList(new ArrayList<>());

    /** For tests and pipes: nobody to ask, and tables as wide as they come. */
    public Screen(PrintStream out, PrintStream err) {
        this(out, err, question -> Optional.empty(), TableWidth.UNLIMITED, OutputSettings.standard());
    }

    public Screen(PrintStream out, PrintStream err, Questions questions, TableWidth width, OutputSettings settings) {
        this.out = out;
        this.err = err;
        this.questions = questions;
        this.width = width;
        this.settings = settings;
    }

    /** The process's own streams and terminal. */
    public static Screen of(StandardStreams streams) {
        return new Screen(
                streams.out(),
                streams.err(),
                new ControllingTerminal(),
                streams.tableWidth(),
                OutputSettings.standard().color(streams.wantsColor()));
    }

    /** The same streams with what one command line asks for. */
    public Screen with(OutputSettings other) {
        return new Screen(out, err, questions, width, other);
    }

    /** The same streams, asking and measuring otherwise: a session has its own terminal. */
    public Screen at(Questions others, TableWidth otherWidth) {
        return new Screen(out, err, others, otherWidth, settings);
    }

    /** Results go elsewhere, as if into a pipe; messages stay where they are. */
    public Screen writingTo(PrintStream other) {
        return new Screen(other, err, questions, TableWidth.UNLIMITED, settings.color(false));
    }

    public OutputSettings settings() {
        return settings;
    }

    /** A result line for people. */
    public void line(String text) {
        write(() -> out.println(text));
    }

    /** A message: progress, or what was done; not shown under {@code --quiet}, nor where programs read. */
    public void note(String text) {
        if (!settings.quiet() && !settings.isJson()) {
            message(text);
        }
    }

    /**
     * A message that also {@code --quiet} shows. Under {@code --format json} it is held back until {@link #finish()}, since
     * an error must be the only line there.
     */
    public void warning(String text) {
        if (settings.isJson()) {
            heldBack.add(text);
        } else {
            message(text);
        }
    }

    /** Many things: {@code people} prints them for people where no {@code --format} is asked for. */
    public void show(List<Fields> records, Runnable people) {
        show(Selection.namesOf(records), records, people);
    }

    /** Many things that may be none: {@code names} are the fields each of them would have. */
    public void show(List<String> names, List<Fields> records, Runnable people) {
        Format format = settings.effectiveFormat();
        if (format == null) {
            people.run();
            return;
        }
        List<String> selected = Selection.of(settings.fields(), names);
        List<Fields> narrowed =
                records.stream().map(record -> record.only(selected)).toList();
        write(() -> format.writer(out, width).many(selected, narrowed));
    }

    /** One thing. */
    public void show(Fields one, Runnable people) {
        Format format = settings.effectiveFormat();
        if (format == null) {
            people.run();
            return;
        }
        List<String> selected =
                Selection.of(settings.fields(), List.copyOf(one.asMap().keySet()));
        write(() -> format.writer(out, width).one(selected, one.only(selected)));
    }

    /**
     * Asks for a yes.
     *
     * @throws OperatorFailure (not confirmed) if the answer is no, or nobody can be asked and {@code --yes} is not given
     */
    public void confirm(String question) {
        if (settings.yes()) {
            return;
        }
        flush();
        String answer = questions
                .ask(SafeText.lines(question) + " [y/N] ")
                .orElseThrow(() -> new OperatorFailure(
                        Kind.NOT_CONFIRMED,
                        "this wants a yes, and there is no terminal to ask at: " + question,
                        "--yes says it beforehand"));
        if (!List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
            throw new OperatorFailure(Kind.NOT_CONFIRMED, "not confirmed, so nothing was done");
        }
    }

    /** Ends a command that went well: shows what was held back, and sends off all that was printed. */
    public void finish() {
        heldBack.forEach(this::message);
        heldBack.clear();
        flush();
    }

    /** Sends off all that was printed so far; anything waiting for a person or another program does so first. */
    public void flush() {
        write(out::flush);
        err.flush();
    }

    /** A failure, in place of anything held back; as it stands, since it was made safe already. */
    public void failure(String text) {
        heldBack.clear();
        flushQuietly();
        err.println(text);
        err.flush();
    }

    private void message(String text) {
        flush();
        err.println(SafeText.lines(text));
    }

    private void write(Runnable writing) {
        try {
            writing.run();
        } catch (OutputClosed e) {
            if (!settings.changing()) {
                throw e;
            }
        }
    }

    /** The failure that is about to be told matters more than one of the output. */
    private void flushQuietly() {
        try {
            out.flush();
        } catch (OutputClosed | OperatorFailure e) {
            // nothing more can be said of it
        }
    }
}
