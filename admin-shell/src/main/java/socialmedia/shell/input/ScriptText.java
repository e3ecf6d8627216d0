package socialmedia.shell.input;

import java.util.List;
import socialmedia.failure.OperatorFailure.Place;

/**
 * The text of a script.
 *
 * @param name as messages show it
 * @param identity tells two scripts apart, however they are named
 */
record ScriptText(String name, String identity, String text) {

    /** Line and caret below it; nothing where the line may hold a secret. */
    String excerpt(Place place) {
        List<String> lines = text.lines().toList();
        if (place.line() < 1 || place.line() > lines.size()) {
            return "";
        }
        String line = lines.get(place.line() - 1);
        if (SecretWords.mayBeIn(line)) {
            return "";
        }
        return Caret.below(line, place.column());
    }
}
