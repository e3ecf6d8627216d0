package socialmedia.shell.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.input.Quoting;

/** Tells JLine where words begin and end by the console's own rules, and when a line is not yet whole. */
final class WordsParser implements Parser {

    @Override
    public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
        TypedText typed = TypedText.of(line);
        String open = typed.open();
        if (open != null && (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT)) {
            throw new EOFError(-1, -1, "the line goes on", open);
        }
        return context == ParseContext.COMPLETE ? upTo(line, cursor) : whole(line, cursor, typed);
    }

    /** For completion: what stands after the cursor does not matter. */
    private static CompletingParsedLine upTo(String line, int cursor) {
        List<TypedWord> words = TypedText.of(line.substring(0, cursor)).words();
        TypedWord last = words.isEmpty() ? null : words.get(words.size() - 1);
        boolean touches = last != null && last.end() == cursor;
        List<String> texts = new ArrayList<>(words.stream().map(TypedWord::text).toList());
        if (!touches) {
            texts.add("");
        }
        return new CursorLine(line, cursor, texts, texts.size() - 1, touches ? last : null);
    }

    private static CompletingParsedLine whole(String line, int cursor, TypedText typed) {
        List<TypedWord> words = typed.words();
        int index = 0;
        while (index < words.size() && words.get(index).end() < cursor) {
            index++;
        }
        List<String> texts = words.stream().map(TypedWord::text).toList();
        boolean touches = index < words.size() && words.get(index).start() <= cursor;
        return new CursorLine(line, cursor, texts, Math.min(index, texts.size()), touches ? words.get(index) : null);
    }

    /** A line with its words, one of which the cursor may be in. */
    private record CursorLine(
            String line,
            int cursor,
            List<String> words,
            int wordIndex,
            @Nullable TypedWord current) implements CompletingParsedLine {

        @Override
        public String word() {
            return wordIndex < words.size() ? words.get(wordIndex) : "";
        }

        @Override
        public int wordCursor() {
            return current == null ? 0 : Math.min(word().length(), cursor - current.start());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return Quoting.of(candidate.toString());
        }

        @Override
        public int rawWordCursor() {
            return current == null ? 0 : cursor - current.start();
        }

        @Override
        public int rawWordLength() {
            return current == null ? 0 : current.end() - current.start();
        }
    }
}
