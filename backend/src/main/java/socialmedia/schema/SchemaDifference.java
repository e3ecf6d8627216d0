package socialmedia.schema;

import org.jspecify.annotations.Nullable;

/**
 * One object in which a schema is not what was expected.
 *
 * @param expected the definition wanted, null where the object should not be there
 * @param actual the definition found, null where the object is not there
 */
public record SchemaDifference(
        SchemaObject object,
        @Nullable String expected,
        @Nullable String actual) {

    /** How an object differs. */
    public enum Kind {
        MISSING,
        UNEXPECTED,
        DIFFERENT
    }

    public Kind kind() {
        if (actual == null) {
            return Kind.MISSING;
        }
        return expected == null ? Kind.UNEXPECTED : Kind.DIFFERENT;
    }

    /** For people, on one line; definitions of several lines are left out. */
    public String line() {
        return object + ": "
                + switch (kind()) {
                    case MISSING -> "missing" + inBrackets(expected);
                    case UNEXPECTED -> "not expected" + inBrackets(actual);
                    case DIFFERENT ->
                        isLong(expected) || isLong(actual)
                                ? "not as expected"
                                : actual + " here, " + expected + " expected";
                };
    }

    /** A plain table's definition says no more than its kind does. */
    private String inBrackets(@Nullable String definition) {
        return definition == null
                        || isLong(definition)
                        || definition.equals(object.kind().label())
                ? ""
                : " (" + definition + ")";
    }

    private static boolean isLong(@Nullable String definition) {
        return definition != null && definition.contains("\n");
    }
}
