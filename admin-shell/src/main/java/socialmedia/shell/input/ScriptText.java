package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import socialmedia.failure.OperatorFailure.Place;

/** The text of a script, and where it is from. */
final class ScriptText {

    private final String name;
    private final String identity;
    private final String text;
    private final List<Place> includedFrom;
    private final List<Integer> lineStarts = new ArrayList<>();

    /**
     * @param name as messages show it
     * @param identity tells two scripts apart, however they are named
     * @param includedFrom the lines that include it, the innermost first
     */
    ScriptText(String name, String identity, String text, List<Place> includedFrom) {
        this.name = name;
        this.identity = identity;
        this.text = text;
        this.includedFrom = List.copyOf(includedFrom);
    }

    String name() {
        return name;
    }

    String identity() {
        return identity;
    }

    String text() {
        return text;
    }

    List<Place> includedFrom() {
        return includedFrom;
    }

    boolean isStandardInput() {
        return identity.equals(ScriptFiles.STANDARD_INPUT);
    }

    Place place(Token at) {
        return new Place(name, at.line(), at.column());
    }

    /** Line and caret below it, without a line that may hold a secret; and the lines that include this text. */
    String excerpt(Place place) {
        StringBuilder excerpt = new StringBuilder(place.line() > 0 ? pointed(place) : "");
        for (Place including : includedFrom) {
            excerpt.append(excerpt.isEmpty() ? "" : "\n")
                    .append("  included from ")
                    .append(including);
        }
        return excerpt.toString();
    }

    private String pointed(Place place) {
        String line = line(place.line());
        return line.isEmpty() || SecretWords.mayBeIn(line) ? "" : Caret.below(line, place.column());
    }

    /** Looked up, not counted anew: a script of many lines may have many that fail. */
    private String line(int number) {
        if (lineStarts.isEmpty()) {
            findLines();
        }
        if (number > lineStarts.size()) {
            return "";
        }
        int start = lineStarts.get(number - 1);
        int end = text.indexOf('\n', start);
        String line = end < 0 ? text.substring(start) : text.substring(start, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void findLines() {
        lineStarts.add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lineStarts.add(end + 1);
        }
    }
}
