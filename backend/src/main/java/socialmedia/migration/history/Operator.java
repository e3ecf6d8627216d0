package socialmedia.migration.history;

import org.jspecify.annotations.Nullable;

/** Who acts, as events record it. */
public record Operator(
        @Nullable String osUser,
        @Nullable String host,
        @Nullable String applicationVersion) {

    /** The user and host of this process. */
    public static Operator ofThisProcess(String applicationVersion) {
        return new Operator(System.getProperty("user.name"), hostName(), applicationVersion);
    }

    /** Without asking a name server, which may be slow. */
    private static @Nullable String hostName() {
        String name = System.getenv("HOSTNAME");
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of("/etc/hostname"))
                    .strip();
        } catch (java.io.IOException e) {
            return null;
        }
    }
}
