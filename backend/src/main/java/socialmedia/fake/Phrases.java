package socialmedia.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A grammar: sections of lines in which {@code {name}} stands for a line of another section, chosen by a number. */
final class Phrases {

    private final Map<String, Section> sections = new HashMap<>();

    /** One section, its lines cut into what is written as it is (even places) and sections (odd places). */
    static final class Section {

        private final List<Object[]> lines = new ArrayList<>();

        int size() {
            return lines.size();
        }

        /** Writes one of the lines, the same one for the same key. */
        void write(long key, StringBuilder out) {
            write(Mix.below(lines.size(), key), key, out);
        }

        /** Writes that line, counted from 0; the key fills it. */
        void write(int line, long key, StringBuilder out) {
            Object[] parts = lines.get(line);
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] instanceof Section section) {
                    section.write(Mix.of(key, i), out);
                } else {
                    out.append((String) parts[i]);
                }
            }
        }
    }

    static Phrases read(String file) {
        Phrases phrases = new Phrases();
        Section section = new Section();
        for (String line : WordList.read(file)) {
            if (line.charAt(0) == '[') {
                section = phrases.section(line.substring(1, line.length() - 1));
            } else {
                section.lines.add(phrases.parts(line));
            }
        }
        phrases.sections.forEach(Phrases::requireLines);
        return phrases;
    }

    private static void requireLines(String name, Section section) {
        if (section.lines.isEmpty()) {
            throw new IllegalStateException("no lines in section " + name);
        }
    }

    /** The section of that name, which may still be without lines. */
    Section section(String name) {
        return sections.computeIfAbsent(name, unknown -> new Section());
    }

    private Object[] parts(String line) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', from)) {
            int close = line.indexOf('}', open);
            parts.add(unescaped(line.substring(from, open)));
            parts.add(section(line.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(unescaped(line.substring(from)));
        return parts.toArray();
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : text.translateEscapes();
    }
}
