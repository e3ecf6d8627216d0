package socialmedia.shell.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is being typed: its words with their places, even where a quote is still open.
 *
 * <p>It follows the rules of {@link socialmedia.shell.input.Tokenizer}, which reads the whole line when it is done.
 */
final class TypedText {

    private final String text;
    private final List<TypedWord> words = new ArrayList<>();
    private final List<Integer> lineEnds = new ArrayList<>();
    private @Nullable String open;
    private int position;

    private TypedText(String text) {
        this.text = text;
    }

    static TypedText of(String text) {
        TypedText typed = new TypedText(text);
        typed.scan();
        return typed;
    }

    List<TypedWord> words() {
        return List.copyOf(words);
    }

    /** What the text waits for: the quote that is open, or nothing but another line; null where it is whole. */
    @Nullable
    String open() {
        return open;
    }

    /** The command lines in it; several where more than one was pasted at once. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end : lineEnds) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    private void scan() {
        while (hasMore()) {
            char character = text.charAt(position);
            if (isContinuation()) {
                position += 2;
            } else if (character == '\n') {
                lineEnds.add(position++);
            } else if (isBlank(character)) {
                position++;
            } else if (character == '#') {
                skipComment();
            } else {
                word();
            }
        }
        if (text.endsWith("\\\n")) {
            open = "";
        }
    }

    private void skipComment() {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
    }

    private void word() {
        int start = position;
        StringBuilder word = new StringBuilder();
        while (hasMore() && !isBlank(text.charAt(position))) {
            switch (text.charAt(position)) {
                case '\'' -> quoted('\'', "", word);
                case '"' -> quoted('"', "\"\\$`", word);
                case '\\' -> escaped(word);
                default -> word.append(text.charAt(position++));
            }
        }
        words.add(new TypedWord(word.toString(), start, position));
    }

    private void quoted(char quote, String escapable, StringBuilder word) {
        position++;
        while (hasMore() && text.charAt(position) != quote) {
            boolean escape = text.charAt(position) == '\\'
                    && position + 1 < text.length()
                    && escapable.indexOf(text.charAt(position + 1)) >= 0;
            position += escape ? 1 : 0;
            word.append(text.charAt(position++));
        }
        if (hasMore()) {
            position++;
        } else {
            open = String.valueOf(quote);
        }
    }

    private void escaped(StringBuilder word) {
        position++;
        if (!hasMore()) {
            open = "";
        } else if (text.charAt(position) == '\n') {
            position++;
        } else {
            word.append(text.charAt(position++));
        }
    }

    static boolean isBlank(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private boolean isContinuation() {
        return text.startsWith("\\\n", position);
    }

    private boolean hasMore() {
        return position < text.length();
    }
}
