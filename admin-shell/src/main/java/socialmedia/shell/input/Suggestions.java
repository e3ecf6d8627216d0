package socialmedia.shell.input;

/** What Tab offers for a value. */
public enum Suggestions {
    NONE,
    REVISIONS,
    FILES,
    HELP_TOPICS
}
