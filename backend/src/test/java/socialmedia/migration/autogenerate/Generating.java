package socialmedia.migration.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import socialmedia.database.Connections;
import socialmedia.migration.SchemaFile;
import socialmedia.migration.autogenerate.Autogeneration.Wishes;
import socialmedia.schema.ShadowDatabase;
import socialmedia.testing.TestDatabase;

/** Scripts between two schemas that a test writes as SQL. */
final class Generating {

    static final Supplier<ShadowDatabase> SHADOWS =
            () -> ShadowDatabase.create(new Connections(TestDatabase.server(), "test"));

    private final List<String> notes = new ArrayList<>();

    List<String> notes() {
        return notes;
    }

    Generated between(String before, String after) {
        return between(before, after, Wishes.none());
    }

    Generated between(String before, String after, Wishes wishes) {
        try (SchemaState from = file("before.sql", before).open(SHADOWS);
                SchemaState to = file("after.sql", after).open(SHADOWS)) {
            return new Autogeneration(SHADOWS, wishes).run(from, to);
        }
    }

    Generated renaming(String before, String after, String... renames) {
        return between(before, after, new Wishes(List.of(renames), rename -> false, Set.of()));
    }

    FileSource file(String name, String sql) {
        return new FileSource(new SchemaFile(name, sql), notes::add);
    }

    static String upText(Generated generated) {
        return generated.pairs().stream().map(ScriptPair::upText).reduce("", String::concat);
    }

    static String downText(Generated generated) {
        return generated.pairs().stream().map(ScriptPair::downText).reduce("", String::concat);
    }
}
