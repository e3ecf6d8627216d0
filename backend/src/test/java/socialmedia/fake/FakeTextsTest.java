package socialmedia.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FakeTextsTest {

    private static final int MANY = 20_000;

    private final FakeTexts texts = new FakeTexts();

    @Test
    void everyTextIsOneThatPostgresStores() {
        assertThat(Stream.concat(titles(), contents())).allMatch(FakeTextsTest::isStorable);
    }

    @Test
    void noTitleIsBlankOrHasSeveralLines() {
        assertThat(titles()).noneMatch(title -> title.isBlank() || title.contains("\n"));
    }

    @Test
    void nothingOfThePatternsIsLeft() {
        assertThat(Stream.concat(titles(), contents())).noneMatch(text -> text.contains("{") || text.contains("}"));
    }

    @Test
    void someTextsAreFromRightToLeftAndSomeHaveEmoji() {
        assertThat(shareOfTitles(FakeTextsTest::isRightToLeft)).isBetween(0.01, 0.03);
        assertThat(shareOfTitles(FakeTextsTest::isEastAsian)).isBetween(0.005, 0.03);
        assertThat(shareOfTitles(point -> point > 0x1F000)).isBetween(0.01, 0.05);
    }

    @Test
    void someContentsAreHardToQuote() {
        assertThat(contents()).anyMatch(text -> text.contains("\""));
        assertThat(contents()).anyMatch(text -> text.contains("'"));
        assertThat(contents()).anyMatch(text -> text.contains("\\"));
        assertThat(contents()).anyMatch(text -> text.contains("\t"));
        assertThat(contents().filter(text -> text.contains("\n")).count()).isGreaterThan(MANY / 10);
        assertThat(contents()).anyMatch(text -> text.length() > 3_000);
    }

    @Test
    void aKeyAlwaysGivesTheSame() {
        FakeTexts others = new FakeTexts();
        for (int i = 99; i >= 0; i--) {
            assertThat(others.content(i)).isEqualTo(texts.content(i));
            assertThat(others.title(i)).isEqualTo(texts.title(i));
        }
    }

    private Stream<String> titles() {
        return IntStream.range(0, MANY).mapToObj(i -> texts.title(Mix.of(1, i)));
    }

    private Stream<String> contents() {
        return IntStream.range(0, MANY).mapToObj(i -> texts.content(Mix.of(1, i)));
    }

    private double shareOfTitles(IntPredicate hasOne) {
        return (double) titles().filter(title -> title.codePoints().anyMatch(hasOne))
                        .count()
                / MANY;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isEastAsian(int point) {
        return Character.isIdeographic(point) || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL;
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
