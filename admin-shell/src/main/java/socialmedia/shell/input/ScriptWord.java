package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import socialmedia.shell.input.Token.Source;
import socialmedia.shell.input.WordPart.Text;
import socialmedia.shell.input.WordPart.Variable;

/**
 * A word as it is written, its variables not yet put in.
 *
 * @param quoted whether it began with a quote or a backslash
 * @param captured the words between the brackets of {@code NAME=$(...)}; empty for any other word
 */
record ScriptWord(List<WordPart> parts, boolean quoted, Token at, List<ScriptWord> captured) {

    ScriptWord {
        parts = List.copyOf(parts);
        captured = List.copyOf(captured);
    }

    /**
     * The word with the values of its variables: one word whatever they hold, and an option only if the option's name is
     * written out.
     */
    Token in(Variables variables) {
        Expansion expansion = new Expansion(variables);
        parts.forEach(part -> part.addTo(expansion));
        boolean written = !hasVariables();
        boolean neverOption = quoted || !(written || leadingText().contains("="));
        Source source = written ? Source.WRITTEN : expansion.isKnown() ? Source.VARIABLE : Source.UNKNOWN;
        return new Token(expansion.text(), neverOption, at.line(), at.column(), source);
    }

    /** For a word without variables. */
    Token written() {
        return new Token(leadingText(), quoted, at.line(), at.column());
    }

    boolean hasVariables() {
        return parts.stream().anyMatch(Variable.class::isInstance);
    }

    boolean isCapture() {
        return !captured.isEmpty();
    }

    /** Whether it is written so, and not quoted. */
    boolean is(String text) {
        return !quoted && !hasVariables() && leadingText().equals(text);
    }

    /** What stands before the first variable. */
    String leadingText() {
        return !parts.isEmpty() && parts.get(0) instanceof Text text ? text.text() : "";
    }

    /** The same without the dash that it begins with. */
    ScriptWord withoutDash() {
        List<WordPart> rest = new ArrayList<>(parts);
        rest.set(0, new Text(leadingText().substring(1)));
        return new ScriptWord(rest, false, new Token("", false, at.line(), at.column() + 1), captured);
    }
}
