import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pgcodekeeper.core.DatabaseType;
import org.pgcodekeeper.core.PgCodekeeperException;
import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.settings.CoreSettings;

/** The same as {@code SchemaDiffTimes}, by pgCodeKeeper's library: columns in another order are no difference to it either. */
final class KeeperDiffTimes {

    private KeeperDiffTimes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, PgCodekeeperException {
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            long start = System.nanoTime();
            CoreSettings settings = new CoreSettings();
            settings.setDbType(DatabaseType.PG);
            settings.setIgnoreColumnOrder(true);
            DatabaseFactory databases = new DatabaseFactory(settings);
            String script = PgCodeKeeperApi.diff(
                    settings, databases.loadFromJdbc(url(arguments[0])), databases.loadFromJdbc(url(arguments[1])));
            System.out.println((System.nanoTime() - start) / 1_000_000);
            Files.writeString(Path.of(arguments[3]), script);
        }
    }

    private static String url(String database) {
        String password = System.getenv().getOrDefault("PGPASSWORD", "");
        return "jdbc:postgresql://%s:%s/%s?user=%s&password=%s"
                .formatted(
                        System.getenv("PGHOST"),
                        System.getenv("PGPORT"),
                        database,
                        encoded(System.getenv("PGUSER")),
                        encoded(password));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
