package socialmedia.shell.input;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialmedia.shell.input.Definition.Effect;
import socialmedia.shell.output.Format;

/** The options that every command has; they may stand before or after its words. */
public final class GlobalOptions {

    public static final Option<String> HOST = text("--host", "HOST", "server to connect to (DATABASE_HOSTNAME)");
    public static final Option<Integer> PORT =
            Option.optional("--port", "PORT", "its port, 5432 unless said (DATABASE_PORT)", GlobalOptions::port);
    public static final Option<String> USER = text("--user", "USER", "role to connect as (DATABASE_USERNAME)");
    public static final Option<String> DATABASE = text("--database", "NAME", "database to use (DATABASE_NAME)");
    public static final Option<Path> ENV_FILE = file("--env-file", "FILE", "read DATABASE_* from FILE, not from .env");
    public static final Option<Boolean> LOCAL = Option.flag("--local", "use the console's own PostgreSQL");
    public static final Option<Path> MIGRATIONS =
            file("--migrations", "DIR", "where the migrations are (ADMIN_SHELL_MIGRATIONS)");
    public static final Option<Format> FORMAT =
            Option.choice("--format", "FORMAT", "how results are printed", Format.class);
    public static final Option<List<String>> FIELDS =
            Option.optional("--fields", "A,B", "only these fields, in this order", GlobalOptions::names);
    public static final Option<Boolean> YES = Option.flag("--yes", "answer every question with yes");
    public static final Option<Boolean> QUIET = Option.flag("--quiet", "print no messages, only results and errors");
    public static final Option<Boolean> NO_COLOR = Option.flag("--no-color", "print without colours (NO_COLOR)");
    public static final Option<Boolean> DEBUG = Option.flag("--debug", "print a stack trace with an error");
    public static final Option<Boolean> SHOW_SQL = Option.flag("--show-sql", "print the statements to standard error");
    public static final Option<Boolean> HELP =
            Option.flag("--help", "show the help of a command").shortName("-h");
    public static final Option<Boolean> VERSION = Option.flag("--version", "show the console's version");
    public static final Option<Path> SCRIPT =
            file("--script", "FILE", "run the commands in FILE, - for standard input");

    public static final List<Option<?>> ALL = List.of(
            HOST,
            PORT,
            USER,
            DATABASE,
            ENV_FILE,
            LOCAL,
            MIGRATIONS,
            FORMAT,
            FIELDS,
            YES,
            QUIET,
            NO_COLOR,
            DEBUG,
            SHOW_SQL,
            HELP,
            VERSION,
            SCRIPT);

    private static final Set<String> HANDED_DOWN = Stream.of(
                    HOST,
                    PORT,
                    USER,
                    DATABASE,
                    ENV_FILE,
                    LOCAL,
                    MIGRATIONS,
                    FORMAT,
                    YES,
                    QUIET,
                    NO_COLOR,
                    DEBUG,
                    SHOW_SQL)
            .map(Option::name)
            .collect(Collectors.toUnmodifiableSet());

    private GlobalOptions() {}

    static Optional<Option<?>> find(String spelling) {
        return ALL.stream().filter(option -> option.isSpelled(spelling)).findFirst();
    }

    /** Whether commands of this kind take the option. */
    public static boolean applies(Option<?> option, Effect effect) {
        return switch (effect) {
            case READING -> true;
            case CHANGING, CHANGING_DATA -> !option.isSpelled(FIELDS.name());
            case PLAIN -> !option.isSpelled(FIELDS.name()) && !option.isSpelled(FORMAT.name());
        };
    }

    /** Whether a script's or session's lines take it over from the words it was started with. */
    static boolean isHandedDown(Option<?> option) {
        return HANDED_DOWN.contains(option.name());
    }

    private static Option<String> text(String name, String valueName, String help) {
        return Option.optional(name, valueName, help, Function.identity());
    }

    private static Option<Path> file(String name, String valueName, String help) {
        return Option.optional(name, valueName, help, GlobalOptions::path).suggesting(Suggestions.FILES);
    }

    /** The reader of a file's name. */
    public static Path path(String word) {
        if (word.isEmpty() || word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the name of a file");
        }
        return Path.of(word);
    }

    private static int port(String word) {
        if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > 65_535) {
            throw new IllegalArgumentException("a port (1 to 65535)");
        }
        return Integer.parseInt(word);
    }

    private static List<String> names(String word) {
        List<String> names =
                Arrays.stream(word.split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            throw new IllegalArgumentException("a list of names such as id,message");
        }
        return names;
    }
}
