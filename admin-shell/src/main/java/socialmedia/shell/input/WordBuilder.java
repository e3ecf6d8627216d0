package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import socialmedia.shell.input.WordPart.Text;

/** Collects the pieces of a word from left to right. */
final class WordBuilder {

    private final List<WordPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void add(int character) {
        text.appendCodePoint(character);
    }

    void add(WordPart.Variable variable) {
        endText();
        parts.add(variable);
    }

    List<WordPart> parts() {
        endText();
        return List.copyOf(parts);
    }

    private void endText() {
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }
}
