package socialmedia.transfer.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one line of CSV as PostgreSQL's COPY does: null is an empty field, the empty string {@code ""}. */
final class CsvLine {

    private CsvLine() {}

    /** In UTF-8, but for bytes that {@link Utf8Reader} could not read as that: they are what they were. */
    static byte[] of(List<? extends @Nullable String> fields) {
        StringWriter text = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(text)
                .writeRecord(fields.toArray(String[]::new));
        return bytes(text.toString());
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isPair = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (TextFault.isEscapedByte(text.charAt(i)) && !isPair) {
                bytes.writeBytes(text.substring(begin, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(text.charAt(i) - TextFault.ESCAPED_BYTES);
                begin = i + 1;
            }
        }
        bytes.writeBytes(text.substring(begin).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
