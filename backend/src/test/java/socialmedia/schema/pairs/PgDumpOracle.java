package socialmedia.schema.pairs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.schema.ShadowDatabase;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.ProjectFiles;

/** Says whether two databases have one schema, by what pg_dump writes of them; knows nothing of our reader. Owners are left out. */
final class PgDumpOracle {

    private final PostgresPrograms programs;
    private final Connections server;

    PgDumpOracle(PostgresPrograms programs, Connections server) {
        this.programs = programs;
        this.server = server;
    }

    /** The dump of a database's whole schema, as pg_dump writes it. */
    String dump(DatabaseSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(programs.directory().resolve("pg_dump").toString());
        command.addAll(List.of("--schema-only", "--no-owner", "--no-password", "--host=" + settings.host()));
        command.addAll(List.of("--port=" + settings.port(), "--username=" + settings.user(), settings.database()));
        String password = settings.password() == null ? "" : settings.password();
        return ProgramRun.of(command, Map.of("PGPASSWORD", password)).expectSuccess();
    }

    /** The dump of a database that these scripts have made of an empty one; taken once and kept below {@code target}. */
    String dump(DatabaseSettings settings, List<String> scripts) throws IOException {
        String made = programs.directory() + "\n" + String.join("\n", scripts);
        String name =
                UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString();
        Path file = ProjectFiles.get("backend/target/schema-pairs/dumps").resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, dump(settings));
        }
        return Files.readString(file);
    }

    /**
     * What differs, empty where nothing does. PostgreSQL prints some expressions in a form that it reads back differently: where the
     * dumps differ, what survives a restore of both counts.
     */
    String difference(String expected, String found) throws SQLException {
        String difference = DumpText.difference(DumpText.of(expected), DumpText.of(found));
        return difference.isEmpty()
                ? difference
                : DumpText.difference(DumpText.of(restored(expected)), DumpText.of(restored(found)));
    }

    private String restored(String dump) throws SQLException {
        try (ShadowDatabase copy = ShadowDatabase.create(server)) {
            try (Connection connection = copy.connections().open()) {
                Scripts.run(connection, dump.replaceAll("(?m)^\\\\.*$", ""));
            }
            return dump(copy.connections().settings());
        }
    }
}
