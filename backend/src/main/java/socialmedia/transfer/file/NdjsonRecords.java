package socialmedia.transfer.file;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/** One JSON object a line; blank lines are skipped, behind a broken one reading goes on. */
final class NdjsonRecords implements RecordSource {

    private final LineReader lines;
    private final JsonObjects objects;

    NdjsonRecords(LineReader lines, InputName name) {
        this.lines = lines;
        this.objects = new JsonObjects(name);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public @Nullable InputRecord next() throws IOException {
        while (lines.nextLine()) {
            String text = lines.recordText();
            if (!text.isBlank()) {
                return record(lines.line(), text);
            }
        }
        return null;
    }

    private InputRecord record(long line, String text) {
        try (JsonParser parser = JsonObjects.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            InputRecord record = objects.read(parser, line);
            if (record instanceof InputRecord.Malformed malformed) {
                return InputRecord.Malformed.ofText(line, malformed.column(), malformed.reason(), text);
            }
            if (parser.nextToken() != null) {
                String column = String.valueOf(parser.currentTokenLocation().getColumnNr());
                return InputRecord.Malformed.ofText(line, column, "something behind the object", text);
            }
            return record;
        } catch (JacksonException e) {
            return broken(line, text, e);
        }
    }

    private static InputRecord broken(long line, String text, JacksonException e) {
        String column =
                e.getLocation() == null ? "" : String.valueOf(e.getLocation().getColumnNr());
        return InputRecord.Malformed.ofText(line, column, JsonObjects.reason(e), text);
    }
}
