package socialmedia.shell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class StreamedRecordsTest {

    private static final List<String> NAMES = List.of("id", "title");
    private static final int MANY = 100_000;

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "TABLE", mode = Mode.EXCLUDE)
    void writesEachRecordBeforeTheOneAfterTheNextIsAsked(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), System.err)
                .with(OutputSettings.standard().format(format));

        screen.table(NAMES, () -> new Counted(3) {
            @Override
            public Fields next() {
                Fields record = super.next();
                if (asked() > 2) {
                    assertThat(out.toString(StandardCharsets.UTF_8)).contains(String.valueOf(1));
                }
                return record;
            }
        });

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("3");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void asksForNoMoreOnceTheReaderHasLeft(Format format) {
        Counted records = new Counted(MANY);
        Screen screen = new Screen(StandardStreams.buffered(new ResultStream(new ReaderWhoLeaves())), System.err)
                .with(OutputSettings.standard().format(format));

        assertThatThrownBy(() -> screen.table(NAMES, () -> records)).isInstanceOf(OutputClosed.class);

        assertThat(records.asked()).isLessThan(MANY / 2);
    }

    @Test
    void showsPeopleATableWithoutAWish() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard());

        captured.screen().table(NAMES, () -> new Counted(2));
        captured.screen().table(List.of(), List.of());

        assertThat(captured.out()).isEqualTo("""
                id  title
                 1  title 1
                 2  title 2
                """);
    }

    @Test
    void showsTheFieldsThatAreAskedFor() {
        CapturedScreen captured = CapturedScreen.with(
                OutputSettings.standard().fields(List.of("title")).format(Format.CSV));

        captured.screen().table(NAMES, () -> new Counted(2));

        assertThat(captured.out()).isEqualTo("""
                title
                title 1
                title 2
                """);
    }

    @Test
    void goesOnAlignedInALongTable() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard());
        List<Fields> records = IntStream.rangeClosed(1, 2_500)
                .mapToObj(id -> Fields.of("id", id)
                        .and("title", id == 2_000 ? "a longer title" : "t")
                        .and("end", "e"))
                .toList();

        captured.screen().table(List.of("id", "title", "end"), records);

        List<String> lines = captured.out().lines().toList();
        assertThat(lines).hasSize(2_501);
        assertThat(lines.get(1)).isEqualTo("  1  t      e");
        assertThat(lines.get(2_000)).isEqualTo("2000  a longer title  e");
        assertThat(lines.get(2_500)).isEqualTo("2500  t               e");
    }

    @Test
    void showsOneRecordOnAsManyLinesAsItHas() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard());

        captured.screen()
                .record(Fields.of("id", 7)
                        .and("content", "first\r\nid       8\n\n\u001b[2Jlast")
                        .and("owner_id", null));

        assertThat(captured.out()).isEqualTo("""
                id        7
                content   first
                          id       8

                          \\u001b[2Jlast
                owner_id  -
                """);
    }

    /** Records made one by one, which count how many were asked for. */
    private static class Counted implements Iterator<Fields> {

        private final int last;
        private int asked;

        Counted(int last) {
            this.last = last;
        }

        int asked() {
            return asked;
        }

        @Override
        public boolean hasNext() {
            return asked < last;
        }

        @Override
        public Fields next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            asked++;
            return Fields.of("id", asked).and("title", "title " + asked);
        }
    }

    private static final class ReaderWhoLeaves extends OutputStream {

        @Override
        public void write(int octet) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
