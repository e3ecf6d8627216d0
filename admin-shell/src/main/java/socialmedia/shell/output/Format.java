package socialmedia.shell.output;

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
}
