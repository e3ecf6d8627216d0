package socialmedia.shell.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.LocalServer;
import socialmedia.database.SettingsReader;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Words;

/** Chooses the database by the words of a line and the environment: the one place where settings come from. */
final class ChosenDatabase {

    private final Map<String, String> environment;
    private final Consumer<String> notes;

    ChosenDatabase(Map<String, String> environment, Consumer<String> notes) {
        this.environment = Map.copyOf(environment);
        this.notes = notes;
    }

    /** The configured one, else the user's own server, which is started for it. */
    DatabaseSettings settings(Words words) {
        return findConfigured(words).orElseGet(() -> localServer().start());
    }

    /** The same, without starting anything; empty where the user's own server is meant and does not run. */
    Optional<DatabaseSettings> findRunning(Words words) {
        return findConfigured(words).or(() -> {
            LocalServer.Status status = localServer().status();
            return status.running() ? Optional.ofNullable(status.settings()) : Optional.empty();
        });
    }

    private Optional<DatabaseSettings> findConfigured(Words words) {
        SettingsReader.Given given = new SettingsReader.Given(
                words.find(GlobalOptions.HOST),
                words.find(GlobalOptions.PORT),
                words.find(GlobalOptions.USER),
                words.find(GlobalOptions.DATABASE),
                words.find(GlobalOptions.ENV_FILE),
                words.has(GlobalOptions.LOCAL));
        return new SettingsReader(environment, Path.of("")).read(given);
    }

    LocalServer localServer() {
        return LocalServer.ofUser(environment, notes);
    }
}
