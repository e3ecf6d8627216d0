package socialmedia.migration.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import socialmedia.migration.Finding;
import socialmedia.migration.Migrations;
import socialmedia.migration.ShadowScripts;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.migration.directory.ScriptText;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;

/** {@code schema.sql}, the schema that is wanted, beside the one that the revisions make. */
final class WantedSchema {

    static final String FILE = "schema.sql";

    private final String script;
    private final List<String> lines;

    private WantedSchema(String script) {
        this.script = script;
        this.lines = script.lines().toList();
    }

    /** That of a directory; empty where it has none. */
    static Optional<WantedSchema> find(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new WantedSchema(ScriptText.require(file)));
    }

    /** Runs it on an empty shadow database and compares. */
    List<Finding> compare(DatabaseSchema made, ShadowDatabase shadow) {
        try (Connection connection = shadow.connections().open()) {
            Fault fault = new ShadowScripts(connection).run(FILE, script);
            if (fault != null) {
                return List.of(finding(fault.toString()).at(fault.line()));
            }
            return SchemaComparison.between(SchemaReader.read(connection), made).stream()
                    .map(this::finding)
                    .toList();
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private Finding finding(SchemaDifference difference) {
        return finding("what the revisions make is not what " + FILE + " says: " + difference.line())
                .at(line(difference.object()));
    }

    private static Finding finding(String message) {
        return Finding.of(Finding.Kind.SCHEMA, FILE, null, message);
    }

    /** Where the object's name stands, below that of its table; else where the table's does; 0 where neither does. */
    private int line(SchemaObject object) {
        List<String> names = List.of(object.name().replaceFirst("\\(.*", "").split("\\.", -1));
        int found = 0;
        for (String name : names.subList(Math.min(1, names.size() - 1), names.size())) {
            int next = lineOf(name, found);
            if (next == 0) {
                return found;
            }
            found = next;
        }
        return found;
    }

    private int lineOf(String name, int from) {
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name.replace("\"", "")) + "(?![\\w$])");
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            String first = line.strip().toLowerCase(Locale.ROOT);
            boolean possible = from == 0 ? first.startsWith("create") : !first.startsWith("--");
            if (possible && word.matcher(line).find()) {
                return i + 1;
            }
        }
        return 0;
    }
}
