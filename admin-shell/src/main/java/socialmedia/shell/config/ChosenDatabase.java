package socialmedia.shell.config;

import java.util.Map;
import java.util.Optional;
import socialmedia.database.DatabaseSettings;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;

/** Chooses the database by the words of a line and the environment: the one place where settings come from. */
final class ChosenDatabase {

    private static final String STANDARD_PORT = "5432";

    private final Map<String, String> environment;

    ChosenDatabase(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    DatabaseSettings settings(Words words) {
        return new DatabaseSettings(
                needed(words, GlobalOptions.HOST, "DATABASE_HOSTNAME"),
                words.find(GlobalOptions.PORT)
                        .orElseGet(() -> Integer.valueOf(environment.getOrDefault("DATABASE_PORT", STANDARD_PORT))),
                needed(words, GlobalOptions.DATABASE, "DATABASE_NAME"),
                needed(words, GlobalOptions.USER, "DATABASE_USERNAME"),
                environment.get("DATABASE_PASSWORD"),
                Map.of(),
                false);
    }

    private String needed(Words words, Option<String> option, String variable) {
        return words.find(option)
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .orElseThrow(() ->
                        new OperatorFailure(Kind.USAGE, variable + " is not set", "set it, or give " + option.name()));
    }
}
