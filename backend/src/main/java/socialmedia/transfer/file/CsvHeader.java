package socialmedia.transfer.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;

/**
 * The first line of a CSV file that is not blank: the columns' names, and what separates them.
 *
 * @param separator a comma; else, if the line has none, a semicolon or a tab (as spreadsheets write them)
 */
record CsvHeader(List<String> columns, char separator) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** A power of two, since the buffer doubles: the last doubling is then not for a few characters. */
    private static final int LONGEST_FIELD = 1 << 23;

    CsvHeader {
        columns = List.copyOf(columns);
    }

    /** @throws OperatorFailure if there is none, or not every column has a name of its own */
    static CsvHeader read(LineReader lines, InputName name) throws IOException {
        String text = "";
        while (text.isBlank()) {
            if (!lines.nextLine()) {
                throw name.failure(1, 0, "it is empty", "a CSV file begins with a line of the columns' names");
            }
            text = lines.recordText();
        }
        char separator = separator(text);
        List<String> columns = columns(text, separator, lines, name);
        check(columns, lines.line(), name);
        return new CsvHeader(columns, separator);
    }

    private static char separator(String text) {
        for (char candidate : SEPARATORS) {
            if (text.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }

    private static List<String> columns(String text, char separator, LineReader lines, InputName name) {
        try (CsvReader<CsvRecord> reader = dialect(separator).ofCsvRecord(text)) {
            return reader.stream()
                    .flatMap(record -> record.getFields().stream())
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException | IOException e) {
            throw name.failure(
                    lines.line(), 0, "this is no line of column names: a quote is out of place", "is it a CSV file?");
        }
    }

    private static void check(List<String> columns, long line, InputName name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String fault = TextFault.find(column);
            if (fault != null) {
                throw name.failure(line, 0, "column %d: %s".formatted(i + 1, fault), "is it a CSV file in UTF-8?");
            }
            if (column.isEmpty()) {
                throw name.failure(
                        line, 0, "column %d has no name".formatted(i + 1), "the first line names every column");
            }
            if (!seen.add(column)) {
                throw name.failure(
                        line, 0, "column %d (%s) was there before".formatted(i + 1, column), "rename one of them");
            }
        }
    }

    /** Reading as this header wants it. */
    CsvReaderBuilder dialect() {
        return dialect(separator);
    }

    /** The lines' reader sees to the length of a record; the buffer has room for a little more. */
    private static CsvReaderBuilder dialect(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD);
    }

    /** What messages call the column of this index. */
    String name(int index) {
        return index < columns.size() ? columns.get(index) : String.valueOf(index + 1);
    }

    /** What a rejects file has of a record that could not be told apart, and that nobody has put into the columns yet; or null. */
    @Nullable
    String unread(Map<String, @Nullable String> values) {
        List<String> own = RejectsFile.recordColumns(columns);
        boolean isRejectsFile = own.size() < columns.size();
        return isRejectsFile && own.stream().allMatch(name -> values.get(name) == null)
                ? values.get(RejectsFile.RECORD)
                : null;
    }
}
