package socialmedia.shell.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one command line ask of the screen.
 *
 * @param format null where none was asked for: then the command prints for people
 * @param fields the only fields wanted, in this order; empty for all
 * @param quiet no notes
 * @param color whether colour is allowed; it is used only on a terminal
 * @param yes every confirmation is given
 * @param debug failures come with their stack trace
 * @param changing whether the command changes something, so that a reader who leaves ({@code | head -1}) must not stop
 *     it halfway
 */
public record OutputSettings(
        @Nullable Format format,
        List<String> fields,
        boolean quiet,
        boolean color,
        boolean yes,
        boolean debug,
        boolean changing) {

    public OutputSettings {
        fields = List.copyOf(fields);
    }

    public static OutputSettings standard() {
        return new OutputSettings(null, List.of(), false, true, false, false, false);
    }

    public OutputSettings format(@Nullable Format value) {
        return new OutputSettings(value, fields, quiet, color, yes, debug, changing);
    }

    public OutputSettings fields(List<String> names) {
        return new OutputSettings(format, names, quiet, color, yes, debug, changing);
    }

    public OutputSettings quiet(boolean value) {
        return new OutputSettings(format, fields, value, color, yes, debug, changing);
    }

    public OutputSettings color(boolean value) {
        return new OutputSettings(format, fields, quiet, value, yes, debug, changing);
    }

    public OutputSettings yes(boolean value) {
        return new OutputSettings(format, fields, quiet, color, value, debug, changing);
    }

    public OutputSettings debug(boolean value) {
        return new OutputSettings(format, fields, quiet, color, yes, value, changing);
    }

    public OutputSettings changing(boolean value) {
        return new OutputSettings(format, fields, quiet, color, yes, debug, value);
    }

    /** The format to write in; names alone ask for a table. */
    @Nullable
    public Format effectiveFormat() {
        return format == null && !fields.isEmpty() ? Format.TABLE : format;
    }

    boolean isJson() {
        return format != null && format.isJson();
    }
}
