package socialmedia.shell.command.journal;

/** The words that commands on the journal share. */
final class JournalWords {

    private JournalWords() {}

    static Long action(String word) {
        if (!word.matches("[0-9]{1,18}") || Long.parseLong(word) < 1) {
            throw new IllegalArgumentException("the id of an action");
        }
        return Long.valueOf(word);
    }
}
