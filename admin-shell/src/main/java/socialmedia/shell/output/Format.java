package socialmedia.shell.output;

import java.io.PrintStream;

/** The forms a result can be asked for with {@code --format}. */
public enum Format {
    TABLE,
    JSON,
    NDJSON,
    CSV,
    YAML,
    IDS;

    /** Under these a program reads the streams: standard error has nothing but one error object. */
    boolean isJson() {
        return this == JSON || this == NDJSON;
    }

    /** Each writer's classes are loaded only when asked for. */
    RecordWriter writer(PrintStream out, TableWidth width) {
        return switch (this) {
            case TABLE -> new TableWriter(out, width);
            case JSON -> new JsonWriter(out);
            case NDJSON -> new JsonLinesWriter(out);
            case CSV -> new CsvWriter(out);
            case YAML -> new YamlWriter(out);
            case IDS -> new IdsWriter(out);
        };
    }
}
