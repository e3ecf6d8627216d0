package socialmedia.shell.command.migration;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.DatabaseUrl;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.schema.ShadowServer;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** Which server throw-away databases are made on: {@code --shadow}, else ADMIN_SHELL_SHADOW, else the live one's or our own. */
public final class ShadowWords {

    public static final Option<String> SHADOW = Option.optional(
            "--shadow",
            "URL",
            "the server for throw-away databases, postgresql://user@host:port/database; its password stands in PGPASSWORD,"
                    + " .pgpass, or the URL of ADMIN_SHELL_SHADOW",
            word -> word);

    private static final String VARIABLE = "ADMIN_SHELL_SHADOW";
    private static final String PASSWORD = "PGPASSWORD";

    private final Map<String, String> environment;
    private final Function<DatabaseSettings, Connections> connections;
    private final Supplier<Connections> ownServer;

    /** On {@code ownServer}, the console's own, where none is named and the role may create no database on the live one. */
    public ShadowWords(
            Map<String, String> environment,
            Function<DatabaseSettings, Connections> connections,
            Supplier<Connections> ownServer) {
        this.environment = Map.copyOf(environment);
        this.connections = connections;
        this.ownServer = ownServer;
    }

    /** Where a command with these words makes its throw-away databases; what should be known of that is said on the screen. */
    public ShadowServer server(Words words, Screen screen) {
        Set<String> said = new HashSet<>();
        return ShadowServer.of(named(words).map(this::withPassword).map(connections), ownServer, note -> {
            if (said.add(note)) {
                screen.warning(note);
            }
        });
    }

    /** Whether the operator named a server. */
    boolean isNamed(Words words) {
        return named(words).isPresent();
    }

    private Optional<DatabaseSettings> named(Words words) {
        Optional<DatabaseSettings> given = words.find(SHADOW).map(url -> parse(SHADOW.name(), url));
        if (given.isPresent() && given.get().password() != null) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    SHADOW.name() + ": everyone on the machine can see a password there",
                    "PGPASSWORD, .pgpass or the URL of " + VARIABLE + " are the places for it");
        }
        return given.or(() -> Optional.ofNullable(environment.get(VARIABLE))
                .filter(url -> !url.isEmpty())
                .map(url -> parse(VARIABLE, url)));
    }

    /** The URL is not shown where it cannot be read: there may be a password in it. */
    private static DatabaseSettings parse(String source, String url) {
        try {
            return DatabaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new OperatorFailure(Kind.USAGE, source + " is not " + e.getMessage());
        }
    }

    private DatabaseSettings withPassword(DatabaseSettings settings) {
        @Nullable String password = environment.get(PASSWORD);
        return settings.password() != null || password == null || password.isEmpty()
                ? settings
                : settings.withPassword(password);
    }
}
