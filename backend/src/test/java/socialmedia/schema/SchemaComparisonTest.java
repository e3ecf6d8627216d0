package socialmedia.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SchemaComparisonTest {

    private static final SchemaObject POSTS = new SchemaObject(ObjectKind.TABLE, "public.posts");
    private static final SchemaObject TITLE = new SchemaObject(ObjectKind.COLUMN, "public.posts.title");
    private static final SchemaObject TOP = new SchemaObject(ObjectKind.ROUTINE, "public.top()");

    @Test
    void findsNothingInTwoThatAreTheSame() {
        assertThat(SchemaComparison.between(schema(POSTS, "table"), schema(POSTS, "table")))
                .isEmpty();
    }

    @Test
    void saysBothDefinitionsOfWhatIsDifferent() {
        assertThat(lines(schema(TITLE, "text not null"), schema(TITLE, "varchar not null")))
                .containsExactly("column public.posts.title: varchar not null here, text not null expected");
    }

    @Test
    void leavesLongDefinitionsOut() {
        assertThat(lines(schema(TOP, "create function\nselect 1"), schema(TOP, "create function\nselect 2")))
                .containsExactly("routine public.top(): not as expected");
        assertThat(lines(schema(), schema(TOP, "create function\nselect 2")))
                .containsExactly("routine public.top(): not expected");
    }

    @Test
    void saysWhatIsMissingAndWhatIsNotExpected() {
        DatabaseSchema expected = schema(POSTS, "table", TITLE, "varchar");
        DatabaseSchema actual =
                schema(POSTS, "table", new SchemaObject(ObjectKind.COLUMN, "public.posts.name"), "text");

        assertThat(lines(expected, actual))
                .containsExactly(
                        "column public.posts.name: not expected (text)",
                        "column public.posts.title: missing (varchar)");
    }

    @Test
    void letsATableThatIsMissingStandForItsColumns() {
        assertThat(lines(schema(POSTS, "table", TITLE, "varchar"), schema()))
                .containsExactly("table public.posts: missing");
    }

    private static List<String> lines(DatabaseSchema expected, DatabaseSchema actual) {
        return SchemaComparison.between(expected, actual).stream()
                .map(SchemaDifference::line)
                .toList();
    }

    private static DatabaseSchema schema(Object... objectsAndDefinitions) {
        TreeMap<SchemaObject, SchemaEntry> entries = new TreeMap<>();
        for (int i = 0; i < objectsAndDefinitions.length; i += 2) {
            SchemaObject object = (SchemaObject) objectsAndDefinitions[i];
            entries.put(
                    object,
                    new SchemaEntry(
                            Map.of("definition", (String) objectsAndDefinitions[i + 1]),
                            Map.of(),
                            object.kind() == ObjectKind.COLUMN ? POSTS : null,
                            Set.of()));
        }
        return new DatabaseSchema(entries);
    }
}
