package socialmedia.shell.output;

import java.util.List;

/** A value as plain text, for the forms whose cells are text. */
final class FieldText {

    private FieldText() {}

    /** Times in ISO-8601 and UTC; what has parts of its own as JSON. */
    static String of(Object value) {
        return value instanceof Fields || value instanceof List ? JsonText.of(value) : value.toString();
    }
}
