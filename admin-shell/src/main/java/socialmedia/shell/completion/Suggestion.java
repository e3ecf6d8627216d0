package socialmedia.shell.completion;

/**
 * A value that Tab offers.
 *
 * @param description shown beside it; may be empty
 */
public record Suggestion(String value, String description) {}
