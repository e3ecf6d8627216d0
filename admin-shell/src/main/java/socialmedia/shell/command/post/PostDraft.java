package socialmedia.shell.command.post;

import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** A post as text to be edited: its title on the first line, an empty line, its content. */
record PostDraft(String title, String content) {

    /** @throws OperatorFailure (refused) if the title has a line break, which the first line cannot hold */
    String text() {
        if (title.indexOf('\n') >= 0) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "the title has a line break, and in the editor it has one line",
                    "`post update POST --title TITLE` changes it");
        }
        return title + "\n\n" + content + "\n";
    }

    /** Editors end the last line; that end is not part of the content. */
    static PostDraft parse(String text) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return new PostDraft(text, "");
        }
        String rest = text.substring(end + 1);
        String content = rest.startsWith("\n") ? rest.substring(1) : rest;
        return new PostDraft(
                text.substring(0, end), content.endsWith("\n") ? content.substring(0, content.length() - 1) : content);
    }
}
