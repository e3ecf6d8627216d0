package socialmedia.shell.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import socialmedia.failure.OperatorFailure;

/** Where a command shows what it has: results to standard output, messages to standard error. */
public final class Screen {

    private final Streams streams;
    private final Questions questions;
    private final TableWidth width;
    private final OutputSettings settings;
    private final List<String> heldBack = Collections.synchronizedList(new ArrayList<>());

    /** For tests and pipes: nobody to ask, and tables as wide as they come. */
    public Screen(PrintStream out, PrintStream err) {
        this(out, err, Questions.NOBODY, TableWidth.UNLIMITED, OutputSettings.standard());
    }

    public Screen(PrintStream out, PrintStream err, Questions questions, TableWidth width, OutputSettings settings) {
        this(Streams.plain(out, StatusLine.none(err)), questions, width, settings);
    }

    Screen(Streams streams, Questions questions, TableWidth width, OutputSettings settings) {
        this.streams = streams;
        this.questions = questions;
        this.width = width;
        this.settings = settings;
    }

    /** The process's own streams and terminal. */
    public static Screen of(StandardStreams streams) {
        return new Screen(
                Streams.plain(streams.out(), streams.statusLine()),
                new ControllingTerminal(),
                streams.tableWidth(),
                OutputSettings.standard().color(streams.wantsColor()));
    }

    /** The same streams with what one command line asks for. */
    public Screen with(OutputSettings other) {
        return new Screen(streams, questions, width, other);
    }

    /** The same streams, asking and measuring otherwise: a session has its own terminal. */
    public Screen at(Questions others, TableWidth otherWidth) {
        return new Screen(streams.measuredBy(otherWidth), others, otherWidth, settings);
    }

    /** The same streams; output that is longer than the terminal is shown by a pager. */
    public Screen paged(PagerCommand pager, PagingTerminal terminal) {
        return new Screen(streams.paged(pager, terminal), questions, width, settings);
    }

    /** The output of this line is not to be paged: a script's commands run one after the other. */
    public void withoutPager() {
        streams.paging().off();
    }

    /** Ends whatever the commands of a session's line left open, however they ended. */
    public void endOfLine() {
        streams.paging().reset();
    }

    /** Results go elsewhere, as if into a pipe; messages stay where they are. */
    public Screen writingTo(PrintStream other) {
        return new Screen(
                Streams.plain(other, streams.messages()), questions, TableWidth.UNLIMITED, settings.color(false));
    }

    public OutputSettings settings() {
        return settings;
    }

    /** A result line for people. */
    public void line(String text) {
        write(() -> streams.out().println(text));
    }

    /** Results that are a file's bytes already, written as they come. */
    public void octets(Consumer<OutputStream> writing) {
        write(() -> writing.accept(streams.out()));
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

    /** Shows how far a long work is, until it is closed: as notes are, a bar at a terminal and lines elsewhere. */
    public ShownProgress progress() {
        if (settings.quiet() || settings.isJson()) {
            return ShownProgress.silent();
        }
        StatusLine messages = streams.messages();
        return messages.isPossible() ? ShownProgress.bar(messages) : ShownProgress.lines(messages);
    }

    /** Many things: {@code people} prints them for people where no {@code --format} is asked for. */
    public void show(List<Fields> records, Runnable people) {
        show(Selection.namesOf(records), records, people);
    }

    /**
     * Many things that may be none: {@code names} are the fields each of them would have. They are taken one by one, so that
     * they need not all be there at once, and no more of them once the reader has left.
     */
    public void show(List<String> names, Iterable<Fields> records, Runnable people) {
        Format format = settings.effectiveFormat();
        if (format == null) {
            people.run();
            return;
        }
        List<String> selected = selected(format, names);
        write(() -> format.writer(streams.out(), width).many(selected, Selection.narrowed(records, selected)));
    }

    /** Many things in the form that is asked for; people without a wish get an aligned table. */
    public void table(List<String> names, Iterable<Fields> records) {
        show(
                names,
                records,
                () -> write(
                        () -> new TableWriter(streams.out(), width).many(names, Selection.narrowed(records, names))));
    }

    /** One thing in the form that is asked for; people without a wish get names beside values, on as many lines as they have. */
    public void record(Fields one) {
        show(one, () -> write(() -> RecordLines.of(one).forEach(streams.out()::println)));
    }

    /** One thing. */
    public void show(Fields one, Runnable people) {
        Format format = settings.effectiveFormat();
        if (format == null) {
            people.run();
            return;
        }
        List<String> selected = selected(format, List.copyOf(one.asMap().keySet()));
        write(() -> format.writer(streams.out(), width).one(selected, one.only(selected)));
    }

    /** What was changed is told in any case. */
    private List<String> selected(Format format, List<String> existing) {
        List<String> selected = Selection.of(settings.fields(), existing);
        if (format == Format.IDS && !settings.changing()) {
            IdsWriter.requireIds(selected);
        }
        return selected;
    }

    /**
     * Asks for a yes.
     *
     * @throws OperatorFailure (not confirmed) if the answer is no, or nobody can be asked and {@code --yes} is not given
     */
    public void confirm(String question) {
        endPage();
        streams.messages().above(() -> dialogue().confirm(question));
    }

    /**
     * Asks for a word to be typed, where a yes is said too easily.
     *
     * @throws OperatorFailure (not confirmed) if another one is, or nobody can be asked and {@code --yes} is not given
     */
    public void confirmTyped(String question, String word) {
        endPage();
        streams.messages().above(() -> dialogue().confirmTyped(question, word));
    }

    /**
     * Asks for a password, which is neither shown nor remembered; Ctrl-D gives an empty one.
     *
     * @throws OperatorFailure (usage) if nobody can be asked
     */
    public String secret(String prompt) {
        return secret(prompt, "--password-stdin reads it from standard input, --generate makes one");
    }

    /** The same; {@code hint} says what else to do where nobody can be asked. */
    public String secret(String prompt, String hint) {
        endPage();
        return dialogue().secret(prompt, hint);
    }

    /** Whoever is asked has seen what it is about. */
    private void endPage() {
        streams.write(settings.changing(), streams.paging()::end);
        flush();
    }

    /** Whether somebody sits at a terminal. */
    public boolean canAsk() {
        return questions.canAsk();
    }

    private Dialogue dialogue() {
        return new Dialogue(questions, settings.yes());
    }

    /** Ends a command that went well: shows what was held back, and sends off all that was printed. */
    public void finish() {
        endPage();
        heldBack.forEach(this::message);
        heldBack.clear();
    }

    /** Sends off all that was printed so far; anything waiting for a person or another program does so first. */
    public void flush() {
        streams.write(settings.changing(), streams.out()::flush);
    }

    /** A failure, in place of anything held back; as it stands, since it was made safe already. */
    public void failure(String text) {
        heldBack.clear();
        streams.failure(text);
    }

    private void message(String text) {
        streams.message(settings.changing(), text);
    }

    /** Results at a terminal come to stand where a bar was, and tell more than it. */
    private void write(Runnable writing) {
        if (width != TableWidth.UNLIMITED) {
            streams.messages().close();
        }
        streams.write(settings.changing(), writing);
    }
}
