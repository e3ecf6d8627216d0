package socialmedia.shell.command.transfer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.FileFormat;

/** The words that exports share. */
public final class ExportWords {

    public static final Option<Path> OUTPUT = Option.optional(
                    "--output", "FILE", "write to FILE, compressed where it ends in .gz", GlobalOptions::path)
            .suggesting(Suggestions.FILES);
    public static final Option<Boolean> FORCE = Option.flag("--force", "replace what is there of that name");
    public static final Option<Boolean> INCLUDE_HASHES =
            Option.flag("--include-hashes", "with the column password, readable for nobody else");

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private ExportWords() {}

    /** The file that is asked for; empty for standard output. */
    static Optional<Path> output(Words words) {
        return words.find(OUTPUT).filter(file -> !file.equals(STANDARD_OUTPUT));
    }

    /** Refuses what no export can do. */
    static void check(Words words) {
        Optional<FileFormat> asked = asked(words);
        Optional<Path> file = output(words);
        if (words.has(FORCE) && words.find(OUTPUT).isPresent() && file.isEmpty()) {
            throw new OperatorFailure(Kind.USAGE, "--force goes with a file", "leave it out");
        }
        Optional<FileFormat> named = file.flatMap(one -> FileFormat.findFor(one.toString()));
        if (asked.isPresent() && named.isPresent() && !asked.equals(named)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--output " + file.orElseThrow() + " does not go with --format "
                            + words.get(GlobalOptions.FORMAT).name().toLowerCase(java.util.Locale.ROOT),
                    "leave out --format, or name the file otherwise");
        }
    }

    /** By {@code --format}, else by the file's name, else CSV. */
    static FileFormat format(Words words) {
        return asked(words)
                .or(() -> output(words).flatMap(file -> FileFormat.findFor(file.toString())))
                .orElse(FileFormat.CSV);
    }

    private static Optional<FileFormat> asked(Words words) {
        return words.find(GlobalOptions.FORMAT).map(ExportWords::fileFormat);
    }

    private static FileFormat fileFormat(Format format) {
        return switch (format) {
            case CSV -> FileFormat.CSV;
            case JSON -> FileFormat.JSON;
            case NDJSON -> FileFormat.NDJSON;
            case TABLE, YAML, IDS ->
                throw new OperatorFailure(
                        Kind.USAGE,
                        "an export is not written as " + format.name().toLowerCase(java.util.Locale.ROOT),
                        "--format csv, json or ndjson; `list` shows tables");
        };
    }

    /** The console's own view of users who are suspended: no column of theirs tells it. */
    static void warnOfSuspended(OptionalLong counted, boolean withHashes, Screen screen) {
        if (counted.isEmpty()) {
            screen.warning(
                    "warning: whether any of these users are suspended is not known, since this role may not read the"
                            + " console's schema admin_shell");
            return;
        }
        long users = counted.getAsLong();
        if (users > 0) {
            screen.warning("warning: " + users + (users == 1 ? " of these users is" : " of these users are")
                    + " suspended, which the file does not tell"
                    + (withHashes ? "; the hash in it is the one that lets nobody in" : ""));
        }
    }
}
