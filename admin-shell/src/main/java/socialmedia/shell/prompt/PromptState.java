package socialmedia.shell.prompt;

/**
 * What the prompt knows of the database at the moment.
 *
 * @param text the revision and how many are pending
 * @param production whether the database is marked as one that people depend on
 * @param readOnly whether nothing can be changed there
 */
public record PromptState(String text, boolean production, boolean readOnly) {}
