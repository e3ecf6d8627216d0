package socialmedia.shell.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.output.Screen;

/** A console over the demo commands whose streams are kept. */
final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final RecordedTransaction transaction = new RecordedTransaction();
    private final CommandCatalog catalog;
    private final Console console;

    @Nullable
    private TypedLines session;

    TestConsole() {
        this("");
    }

    TestConsole(String standardInput) {
        Screen screen = new Screen(print(out), print(err));
        ScriptFiles files = new ScriptFiles(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
        this.catalog =
                DemoCommands.catalog(() -> Objects.requireNonNull(console()).scripts());
        this.console = new Console(catalog, Console.registry(catalog, () -> screen), files, () -> screen, transaction);
    }

    private @Nullable Console console() {
        return console;
    }

    CommandCatalog catalog() {
        return catalog;
    }

    /** Runs the words a shell would hand over. */
    int run(String... words) {
        clear();
        return console.start(List.of(words), nothing -> console.script("-", nothing))
                .number();
    }

    /** Runs one line of a session. */
    int line(String text) {
        clear();
        if (session == null) {
            session = console.session(Words.none());
        }
        return session.line(text).number();
    }

    boolean isOver() {
        return session != null && session.isOver();
    }

    /** What became of the transactions of atomic scripts. */
    List<String> transactions() {
        return transaction.events();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void clear() {
        out.reset();
        err.reset();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
