package socialmedia.shell.input;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a script's line without the {@code -} before them, which lets it fail.
 *
 * @param at where its command begins
 */
record LeadingDash(List<ScriptWord> words, boolean mayFail, Token at) {

    static LeadingDash of(List<ScriptWord> words) {
        ScriptWord first = words.get(0);
        List<ScriptWord> rest = words.subList(1, words.size());
        if (first.is("-")) {
            return new LeadingDash(
                    rest, true, rest.isEmpty() ? first.at() : rest.get(0).at());
        }
        if (!begins(first)) {
            return new LeadingDash(words, false, first.at());
        }
        ScriptWord command = first.withoutDash();
        return new LeadingDash(Stream.concat(Stream.of(command), rest.stream()).toList(), true, command.at());
    }

    /** A short option of every command, {@code -h}, is no dash before a word. */
    private static boolean begins(ScriptWord word) {
        String text = word.leadingText();
        return !word.quoted()
                && text.length() > 1
                && text.charAt(0) == '-'
                && VariableName.isFirst(text.charAt(1))
                && !(GlobalOptions.find(text).isPresent() && !word.hasVariables());
    }

    void refuseAlone() {
        if (words.isEmpty()) {
            throw new UnreadableLine(at, "nothing follows the -", "it lets the command after it fail");
        }
    }
}
