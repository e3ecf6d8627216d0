package socialmedia.transfer.file;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** One JSON array of objects. Where its grammar is broken, nobody can tell where the next object begins: that ends the reading. */
final class JsonRecords implements RecordSource {

    private final JsonParser parser;
    private final InputName name;
    private final JsonObjects objects;
    private boolean atEnd;

    /** Reads the array's beginning. */
    JsonRecords(Reader text, InputName name) throws IOException {
        this.parser = JsonObjects.FACTORY.createParser(ObjectReadContext.empty(), text);
        this.name = name;
        this.objects = new JsonObjects(name);
        JsonToken first = nextToken();
        if (first == null) {
            throw name.failure(1, 1, "it is empty", "a JSON file without rows is []");
        }
        if (first != JsonToken.START_ARRAY) {
            throw failure(
                    parser.currentTokenLocation(),
                    "a JSON file is one array of objects, and this does not begin with [",
                    "a file with one object a line is named .ndjson");
        }
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public long line() {
        return parser.currentLocation().getLineNr();
    }

    @Override
    public @Nullable InputRecord next() throws IOException {
        if (atEnd) {
            return null;
        }
        if (nextToken() != JsonToken.END_ARRAY) {
            return record();
        }
        atEnd = true;
        if (nextToken() != null) {
            throw failure(parser.currentTokenLocation(), "something behind the end of the array", null);
        }
        return null;
    }

    private InputRecord record() throws IOException {
        try {
            return objects.read(parser, parser.currentTokenLocation().getLineNr());
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private @Nullable JsonToken nextToken() throws IOException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private OperatorFailure broken(JacksonException e) throws IOException {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
            throw cause;
        }
        TokenStreamLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return failure(place, JsonObjects.reason(e), "nothing behind a fault in JSON's grammar can be read");
    }

    private OperatorFailure failure(TokenStreamLocation place, String message, @Nullable String hint) {
        return name.failure(place.getLineNr(), place.getColumnNr(), message, hint);
    }
}
