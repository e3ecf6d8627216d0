package socialmedia.shell.config;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialmedia.database.Cancellation;
import socialmedia.database.DatabaseSettings;
import socialmedia.migration.history.Operator;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.StandardInput;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.ScriptFiles;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.OutputSettings;
import socialmedia.shell.output.Questions;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.TableWidth;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.SocialMediaDatabase;

/** The real console in this process, on a test's own database: words in, a whole screen out. */
public final class DataConsole implements AutoCloseable {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<String> answers = new ArrayDeque<>();
    private final JournaledDatabases databases;
    private final CommandCatalog catalog;
    private final Console console;
    private InputStream input = new ByteArrayInputStream(new byte[0]);

    public DataConsole(SocialMediaDatabase database) {
        this(database, Map.of());
    }

    public DataConsole(SocialMediaDatabase database, Map<String, String> environment) {
        this(database.settings(), environment);
    }

    /** On a database as whatever role the settings name. */
    public DataConsole(DatabaseSettings settings, Map<String, String> environment) {
        Path home = ProjectFiles.get("sql").getParent();
        Workplace workplace = new Workplace(words -> settings, new Cancellation(), environment, home, "test");
        databases = new JournaledDatabases(workplace::connections, new Operator("tester", "testhost", "test"));
        databases.keepOpen();
        Screen screen =
                new Screen(print(out), print(err), new Answers(), TableWidth.UNLIMITED, OutputSettings.standard());
        InputStream current = new InputStream() {
            @Override
            public int read() throws IOException {
                return input.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return input.read(bytes, offset, length);
            }
        };
        Desk desk = new Desk(databases::get, workplace::migrations, new StandardInput(current, () -> false));
        catalog = new CommandList(
                        workplace,
                        () -> {
                            throw new IllegalStateException("no private server here");
                        },
                        environment,
                        () -> console().scripts(),
                        "test")
                .catalog(desk);
        console = new Console(
                catalog,
                Console.registry(catalog, () -> screen),
                new ScriptFiles(current),
                () -> screen,
                (words, lines) -> desk.inOne(words, screen, lines));
    }

    /** Every command there is. */
    public List<Definition> definitions() {
        return catalog.definitions();
    }

    /** One line, as it is typed in a session; gives the exit code. */
    public int line(String text) {
        out.reset();
        err.reset();
        return console.session(Words.none()).line(text).number();
    }

    private Console console() {
        return console;
    }

    /** Standard input of the next run. */
    public DataConsole input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    public DataConsole input(byte[] bytes) {
        input = new ByteArrayInputStream(bytes);
        return this;
    }

    /** What is typed at the next questions; without any there is no terminal. */
    public DataConsole answers(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    /** The words a shell would hand over; gives the exit code. */
    public int run(String... words) {
        out.reset();
        err.reset();
        return console.start(List.of(words), nothing -> ExitCode.DONE).number();
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private final class Answers implements Questions {

        @Override
        public boolean canAsk() {
            return !answers.isEmpty();
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<String> askSecret(String prompt) {
            return Optional.ofNullable(answers.poll());
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        databases.close();
    }
}
