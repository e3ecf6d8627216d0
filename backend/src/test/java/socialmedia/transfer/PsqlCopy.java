package socialmedia.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.DatabaseVariables;
import socialmedia.testing.ProgramRun;

/** psql's own {@code \copy}, to compare with. */
final class PsqlCopy {

    private PsqlCopy() {}

    static String out(DatabaseSettings settings, String query, String options) {
        return run(settings, "\\copy (" + query + ") to stdout with (format " + options + ")");
    }

    private static String run(DatabaseSettings settings, String command) {
        Map<String, String> environment = new HashMap<>(DatabaseVariables.ofPostgresql(settings));
        environment.put("PGTZ", "UTC");
        environment.put("PGCLIENTENCODING", "UTF8");
        return ProgramRun.of(List.of("psql", "-qX", "-v", "ON_ERROR_STOP=1", "-c", command), environment)
                .expectSuccess();
    }
}
