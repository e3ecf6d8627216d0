package socialmedia.shell.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Cancellation;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.history.Operator;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Words;

/** What a command works on, as its words and the environment say: the database and the migrations directory. */
public final class Workplace {

    private static final String MIGRATIONS = "ADMIN_SHELL_MIGRATIONS";

    private final Function<Words, DatabaseSettings> settings;
    private final Cancellation cancellation;
    private final Map<String, String> environment;

    @Nullable
    private final Path home;

    private final String version;

    /**
     * @param settings chooses the database
     * @param cancellation stops what runs on its connections
     * @param home where the program lies, or null where that is not known
     * @param version the console's own
     */
    public Workplace(
            Function<Words, DatabaseSettings> settings,
            Cancellation cancellation,
            Map<String, String> environment,
            @Nullable Path home,
            String version) {
        this.settings = settings;
        this.cancellation = cancellation;
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.version = version;
    }

    public Connections connections(Words words) {
        return new Connections(() -> settings.apply(words), "admin-shell " + version, cancellation);
    }

    /** Connections to another database than the words name. */
    public Connections connections(DatabaseSettings other) {
        return new Connections(() -> other, "admin-shell " + version, cancellation);
    }

    public Migrations migrations(Words words) {
        return new Migrations(connections(words), directory(words), Operator.ofThisProcess(version));
    }

    /**
     * {@code --migrations}, else ADMIN_SHELL_MIGRATIONS, else {@code sql} beside the program; never the working directory.
     *
     * @throws OperatorFailure (usage) if none of them is known
     */
    public Path directory(Words words) {
        return words.find(GlobalOptions.MIGRATIONS)
                .orElseGet(this::usualDirectory)
                .toAbsolutePath()
                .normalize();
    }

    private Path usualDirectory() {
        String named = environment.getOrDefault(MIGRATIONS, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        if (home == null) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "where the migrations are is not known",
                    "name the directory with --migrations DIR or " + MIGRATIONS);
        }
        return home.resolve("sql");
    }
}
