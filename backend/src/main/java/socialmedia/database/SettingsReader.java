package socialmedia.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * Finds which database is meant: each setting by itself from its option, else the environment, else {@code .env}.
 *
 * <p>An empty variable counts as not set, save an empty password, which is none.
 */
public final class SettingsReader {

    private static final String HOST = "DATABASE_HOSTNAME";
    private static final String PORT = "DATABASE_PORT";
    private static final String USER = "DATABASE_USERNAME";
    private static final String PASSWORD = "DATABASE_PASSWORD";
    private static final String NAME = "DATABASE_NAME";
    private static final List<String> FIVE = List.of(HOST, PORT, USER, PASSWORD, NAME);
    private static final List<String> NEEDED = List.of(HOST, USER, NAME);

    /** Variables that pass through, with the driver's name for each. */
    private static final Map<String, String> DRIVER_PROPERTIES = Map.of(
            "DATABASE_SSLMODE", "sslmode",
            "DATABASE_SSLROOTCERT", "sslrootcert",
            "DATABASE_SSLCERT", "sslcert",
            "DATABASE_SSLKEY", "sslkey",
            "DATABASE_SSLPASSWORD", "sslpassword",
            "DATABASE_SSLNEGOTIATION", "sslNegotiation",
            "DATABASE_CHANNEL_BINDING", "channelBinding",
            "DATABASE_GSSENCMODE", "gssEncMode",
            "DATABASE_OPTIONS", "options");

    private final Map<String, String> environment;
    private final Path workingDirectory;

    public SettingsReader(Map<String, String> environment, Path workingDirectory) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
    }

    /**
     * What the command line says; all of it may be absent.
     *
     * @param local take the embedded server whatever is set
     */
    public record Given(
            Optional<String> host,
            Optional<Integer> port,
            Optional<String> user,
            Optional<String> database,
            Optional<Path> envFile,
            boolean local) {

        public static final Given NOTHING = new Given(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** A value and where it is from. */
    private record Setting(String value, String source) {}

    /**
     * The database that is meant; empty for the embedded default.
     *
     * @throws OperatorFailure (usage) if some settings are there but not enough, or one cannot be read
     */
    public Optional<DatabaseSettings> read(Given given) {
        Map<String, Setting> found = new TreeMap<>();
        if (given.local()) {
            requireNothingElse(given);
            return Optional.empty();
        }
        Map<String, Setting> file = file(given.envFile());
        for (String name : FIVE) {
            setting(name, given, file).ifPresent(setting -> found.put(name, setting));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> missing =
                NEEDED.stream().filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    String.join(", ", missing) + (missing.size() == 1 ? " is" : " are") + " not set, but "
                            + found.entrySet().stream()
                                    .map(one -> one.getKey() + " is ("
                                            + one.getValue().source() + ")")
                                    .collect(Collectors.joining(", ")),
                    "set all of them, or say --local for the console's own database");
        }
        return Optional.of(settings(found, file));
    }

    private static void requireNothingElse(Given given) {
        if (given.host().isPresent()
                || given.port().isPresent()
                || given.user().isPresent()
                || given.database().isPresent()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--local means the console's own database, and --host, --port, --user or --database another",
                    "leave one of them out");
        }
    }

    private DatabaseSettings settings(Map<String, Setting> found, Map<String, Setting> file) {
        Setting password = found.get(PASSWORD);
        return new DatabaseSettings(
                get(found, HOST).value(),
                found.containsKey(PORT) ? port(get(found, PORT)) : 5432,
                get(found, NAME).value(),
                get(found, USER).value(),
                password == null || password.value().isEmpty() ? null : password.value(),
                driverProperties(file),
                false);
    }

    private static Setting get(Map<String, Setting> found, String name) {
        return Optional.ofNullable(found.get(name)).orElseThrow();
    }

    private Map<String, String> driverProperties(Map<String, Setting> file) {
        Map<String, String> properties = new LinkedHashMap<>();
        DRIVER_PROPERTIES.forEach((variable, property) ->
                variable(variable, file).ifPresent(setting -> properties.put(property, setting.value())));
        return properties;
    }

    private Optional<Setting> setting(String name, Given given, Map<String, Setting> file) {
        Optional<Setting> option =
                switch (name) {
                    case HOST -> given.host().map(value -> new Setting(value, "--host"));
                    case PORT -> given.port().map(value -> new Setting(String.valueOf(value), "--port"));
                    case USER -> given.user().map(value -> new Setting(value, "--user"));
                    case NAME -> given.database().map(value -> new Setting(value, "--database"));
                    default -> Optional.empty();
                };
        boolean isEncoded = name.equals(USER) || name.equals(PASSWORD);
        return option.or(() -> variable(name, file)
                .map(found -> isEncoded ? new Setting(PercentEncoding.decode(found.value()), found.source()) : found));
    }

    private Optional<Setting> variable(String name, Map<String, Setting> file) {
        return nonEmpty(environment.get(name))
                .or(() -> nonEmpty(environment.get(name.toLowerCase(Locale.ROOT))))
                .map(value -> new Setting(value, "environment"))
                .or(() -> Optional.ofNullable(file.get(name))
                        .filter(setting -> !setting.value().isEmpty()));
    }

    private static Optional<String> nonEmpty(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    private Map<String, Setting> file(Optional<Path> named) {
        Path file = workingDirectory.resolve(named.orElse(Path.of(".env")));
        if (named.isEmpty() && !Files.exists(file)) {
            return Map.of();
        }
        if (!Files.exists(file)) {
            throw new OperatorFailure(Kind.USAGE, "there is no file " + named.orElse(file), "check --env-file");
        }
        Map<String, Setting> values = new TreeMap<>();
        DotEnv.read(file).forEach((key, value) -> values.put(key, new Setting(value, file.toString())));
        return values;
    }

    private static int port(Setting setting) {
        String text = setting.value().strip();
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new OperatorFailure(
                    Kind.USAGE, PORT + " (" + setting.source() + ") is " + text + ", which is not a port (1 to 65535)");
        }
        return Integer.parseInt(text);
    }
}
