package socialmedia.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's files belong, by the XDG base directory specification. */
public final class UserDirectories {

    private static final String PROGRAM = "admin-shell";

    private UserDirectories() {}

    public static Path data(Map<String, String> environment) {
        return directory(environment, "XDG_DATA_HOME", ".local/share");
    }

    public static Path cache(Map<String, String> environment) {
        return directory(environment, "XDG_CACHE_HOME", ".cache");
    }

    /** Relative paths in the variables are ignored, as the specification says. */
    private static Path directory(Map<String, String> environment, String variable, String otherwise) {
        @Nullable String named = environment.get(variable);
        Path base = named != null && named.startsWith("/")
                ? Path.of(named)
                : Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), otherwise);
        return base.resolve(PROGRAM);
    }
}
