package socialmedia.transfer.file;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON objects as records. */
final class JsonObjects {

    /** Lengths in characters. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(RecordReader.LONGEST_RECORD)
                    .build())
            .build();

    private static final int MOST_COLUMNS = 1600;
    private static final Pattern OF_NO_USE = Pattern.compile(
            " \\((start marker at|consider enabling|not recognized as).*|, from `StreamReadConstraints[^`]*`|: enable `.*` to allow");
    private static final Pattern UNEXPECTED = Pattern.compile("Unexpected character \\(('.*?') \\(code [^)]*\\)\\)");
    /** As Jackson names the characters of {@link Utf8Reader}. */
    private static final Pattern ESCAPED_BYTE = Pattern.compile("\\(code \\d+ / 0xdc([89a-f][0-9a-f])\\)");

    private final InputName name;

    JsonObjects(InputName name) {
        this.name = name;
    }

    /**
     * Reads the value the parser stands at, to its end.
     *
     * @param line where it begins in the file
     */
    InputRecord read(JsonParser parser, long line) throws JacksonException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String reason = kind(parser) + " where an object is expected";
            return InputRecord.Malformed.ofText(line, "", reason, text(parser, null, Map.of(), line));
        }
        TokenStreamLocation begin = parser.currentTokenLocation();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (String column = parser.nextName(); column != null; column = parser.nextName()) {
            parser.nextToken();
            String fault = fault(parser, column, values);
            if (fault != null) {
                String reason = fault + inLine(parser, begin, line);
                return InputRecord.Malformed.ofText(line, column, reason, text(parser, column, values, line));
            }
            values.put(column, parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getString());
            if (parser.currentLocation().getCharOffset() - begin.getCharOffset() > RecordReader.LONGEST_RECORD) {
                throw name.tooLong(line);
            }
        }
        return new InputRecord.Values(line, values);
    }

    private static String inLine(JsonParser parser, TokenStreamLocation begin, long line) {
        int below = parser.currentTokenLocation().getLineNr() - begin.getLineNr();
        return below == 0 ? "" : ", in line " + (line + below);
    }

    /** Says what is wrong with the value the parser stands at, or null. */
    private static @Nullable String fault(JsonParser parser, String column, Map<String, @Nullable String> before) {
        String name = TextFault.find(column);
        if (name != null) {
            return "in its name " + name;
        }
        if (before.containsKey(column)) {
            return "it is named twice";
        }
        if (before.size() == MOST_COLUMNS) {
            return "more than %,d names".formatted(MOST_COLUMNS);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> kind(parser) + " where a single value is expected";
            case VALUE_STRING -> TextFault.find(parser.getString());
            default -> null;
        };
    }

    private static String kind(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> parser.getString();
        };
    }

    /** The whole of a record that is no good, to its end: what was read, and from {@code column} on what is still to come. */
    private String text(JsonParser parser, @Nullable String column, Map<String, @Nullable String> before, long line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            if (column != null) {
                generator.writeStartObject();
                before.forEach((name, value) -> generator.writeStringProperty(name, value));
                generator.writeName(column);
            }
            copy(parser, generator, column == null ? 0 : 1, line);
        }
        return text.toString();
    }

    private void copy(JsonParser parser, JsonGenerator generator, int depth, long line) {
        long begin = parser.currentTokenLocation().getCharOffset();
        int open = depth + copyToken(parser, generator);
        while (open > 0) {
            parser.nextToken();
            open += copyToken(parser, generator);
            if (parser.currentLocation().getCharOffset() - begin > RecordReader.LONGEST_RECORD) {
                throw name.tooLong(line);
            }
        }
    }

    /** By how much it changes the depth. */
    private static int copyToken(JsonParser parser, JsonGenerator generator) {
        if (parser.currentToken().isNumeric()) {
            generator.writeNumber(parser.getString());
        } else {
            generator.copyCurrentEvent(parser);
        }
        return parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
    }

    /** Jackson's words, without the place and without its names for settings. */
    static String reason(JacksonException e) {
        String message =
                String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ").strip();
        Matcher octet = ESCAPED_BYTE.matcher(message);
        return octet.find()
                ? "not UTF-8 (byte 0x%s)".formatted(octet.group(1))
                : UNEXPECTED.matcher(OF_NO_USE.matcher(message).replaceAll("")).replaceAll("$1 is out of place");
    }
}
