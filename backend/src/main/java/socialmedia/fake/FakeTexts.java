package socialmedia.fake;

import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import socialmedia.fake.Phrases.Section;

/**
 * Titles and contents of posts: mostly English, some in other languages and scripts (right-to-left ones among them), some with
 * emoji, quotes, tabs and new lines, a few long ones. They never hold a NUL or half of a surrogate pair.
 */
public final class FakeTexts {

    private static final int PER_MILLE = 1000;
    private static final int TITLE = 64;
    private static final int CONTENT = 320;
    private static final int EMOJI = 30;
    private static final int LISTS = 60;
    private static final int LONG = 12;
    private static final int PARAGRAPHS = 150;

    /** Which shares of all texts are in other languages, per mille: about 20 right-to-left, 15 in East Asian scripts. */
    private enum Language {
        ARABIC(12),
        HEBREW(8),
        JAPANESE(7),
        CHINESE(6),
        KOREAN(2),
        SPANISH(20),
        GERMAN(15),
        RUSSIAN(6),
        GREEK(2),
        HINDI(2);

        private final int share;

        Language(int share) {
            this.share = share;
        }
    }

    private record Voice(Section title, Section opening, Section sentence, Section closing) {}

    private final Voice english;
    private final Voice[] others;
    private final Section list;
    private final Section emoji;

    /** Reads the phrases, which takes a few milliseconds. */
    public FakeTexts() {
        Phrases phrases = Phrases.read("texts.txt");
        english = new Voice(
                phrases.section("title"),
                phrases.section("opening"),
                phrases.section("sentence"),
                phrases.section("closing"));
        others = Stream.of(Language.values())
                .flatMap(language -> Collections.nCopies(language.share, foreign(phrases, language)).stream())
                .toArray(Voice[]::new);
        list = phrases.section("list");
        emoji = phrases.section("emoji");
    }

    private static Voice foreign(Phrases phrases, Language language) {
        String name = language.name().toLowerCase(Locale.ROOT);
        Section sentence = phrases.section("sentence." + name);
        return new Voice(phrases.section("title." + name), sentence, sentence, sentence);
    }

    /** A title, never blank; title and content of one key are in one language. */
    public String title(long key) {
        StringBuilder out = new StringBuilder(TITLE);
        voice(key).title.write(Mix.of(key, 1), out);
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        decorate(Mix.of(key, 2), out);
        return out.toString();
    }

    /** A content: mostly one to five sentences, one in a hundred some pages long. */
    public String content(long key) {
        StringBuilder out = new StringBuilder(CONTENT);
        Voice voice = voice(key);
        long shape = Mix.of(key, 3);
        voice.opening.write(Mix.of(key, 4), out);
        sentences(voice.sentence, shape, out);
        if (Mix.below(PER_MILLE, Mix.of(shape, 1)) < LISTS) {
            list.write(Mix.of(key, 5), out.append('\n'));
        }
        if (Mix.below(PER_MILLE, Mix.of(shape, 2)) < PARAGRAPHS) {
            voice.closing.write(Mix.of(key, 6), out.append("\n\n"));
        }
        decorate(Mix.of(key, 7), out);
        return out.toString();
    }

    /** They go round the lines in equal steps, so that none comes twice in a row. */
    private static void sentences(Section section, long shape, StringBuilder out) {
        int line = Mix.below(section.size(), Mix.of(shape, 5));
        int step = 1 + Mix.below(section.size() - 1, Mix.of(shape, 6));
        int sentences = sentences(shape);
        for (int i = 0; i < sentences; i++) {
            long sentence = Mix.of(shape, 8 + i);
            out.append(i % 4 == 3 && Mix.below(PER_MILLE, Mix.of(sentence, 0)) < 2 * PARAGRAPHS ? "\n\n" : " ");
            section.write(line, sentence, out);
            line = (line + step) % section.size();
        }
    }

    /** Few sentences are common and many are rare. */
    private static int sentences(long shape) {
        if (Mix.below(PER_MILLE, Mix.of(shape, 3)) < LONG) {
            return 20 + Mix.below(100, Mix.of(shape, 4));
        }
        double unit = Mix.unit(Mix.of(shape, 4));
        return (int) (unit * unit * 6);
    }

    private Voice voice(long key) {
        int place = Mix.below(PER_MILLE, Mix.of(key, 0));
        return place < others.length ? others[place] : english;
    }

    private void decorate(long key, StringBuilder out) {
        if (Mix.below(PER_MILLE, Mix.of(key, 0)) < EMOJI) {
            emoji.write(Mix.of(key, 1), out);
        }
    }
}
