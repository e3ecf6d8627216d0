package socialmedia.shell.prompt;

/**
 * A word as it is being typed.
 *
 * @param text without its quotes
 * @param start where it begins in the line
 * @param end where the next character after it stands
 */
record TypedWord(String text, int start, int end) {}
