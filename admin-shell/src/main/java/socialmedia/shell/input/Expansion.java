package socialmedia.shell.input;

/** What a word comes to while its variables are put in. */
final class Expansion {

    private final Variables variables;
    private final StringBuilder text = new StringBuilder();
    private boolean known = true;

    Expansion(Variables variables) {
        this.variables = variables;
    }

    Variables variables() {
        return variables;
    }

    void add(String more) {
        text.append(more);
    }

    /** A value that only running gives; until then its name stands for it. */
    void addUnknown(String name) {
        known = false;
        text.append('$').append(name);
    }

    String text() {
        return text.toString();
    }

    boolean isKnown() {
        return known;
    }
}
