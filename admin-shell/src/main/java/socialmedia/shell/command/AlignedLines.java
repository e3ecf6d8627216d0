package socialmedia.shell.command;

import java.util.ArrayList;
import java.util.List;

/** Two columns of text: what something is called, and what it is. */
final class AlignedLines {

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
            text.append(line.right()).append('\n');
        }
        return text.toString();
    }
}
