package socialmedia.shell.command;

import java.util.ArrayList;
import java.util.List;

/** Two columns of text: what something is called, and what it is. */
final class AlignedLines {

    /** What a line of help may have at most. */
    static final int COLUMNS = 120;

    private static final int WIDEST = 34;

    private record Line(String left, String right) {}

    private final List<Line> lines = new ArrayList<>();

    AlignedLines add(String left, String right) {
        lines.add(new Line(left, right));
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** A text in lines of no more than so many columns, as far as its words allow. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Each line indented by two; where the left is too wide, the right stands below it. */
    String text() {
        int width = lines.stream()
                .mapToInt(line -> line.left().length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            boolean fits = line.left().length() <= width;
            text.append("  ").append(line.left());
            text.append(fits ? " ".repeat(width - line.left().length() + 2) : "\n" + " ".repeat(width + 4));
            text.append(String.join("\n" + " ".repeat(width + 4), wrapped(line.right(), COLUMNS - width - 4)))
                    .append('\n');
        }
        return text.toString();
    }
}
