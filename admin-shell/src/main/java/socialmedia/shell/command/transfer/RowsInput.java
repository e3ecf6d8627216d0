package socialmedia.shell.command.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.StandardInput;
import socialmedia.shell.input.Words;
import socialmedia.transfer.file.RecordReader;
import socialmedia.transfer.load.ImportFile;
import socialmedia.transfer.load.ImportTable;

/** Where the rows of an import come from. */
final class RowsInput implements AutoCloseable {

    private static final Path FROM_STANDARD_INPUT = Path.of("-");
    private static final String STANDARD_INPUT = "standard input";

    private final StandardInput standardInput;
    private final boolean isReadTwice;
    private final Map<Path, SpooledInput> spooled = new HashMap<>();

    /** @param isReadTwice whether the files are opened again: those that give their bytes once are kept until it is closed */
    RowsInput(StandardInput standardInput, boolean isReadTwice) {
        this.standardInput = standardInput;
        this.isReadTwice = isReadTwice;
    }

    static boolean isStandardInput(Path file) {
        return file.equals(FROM_STANDARD_INPUT);
    }

    static String name(Path file) {
        return isStandardInput(file) ? STANDARD_INPUT : file.toString();
    }

    /** @param rejects where rejected rows go; null for nowhere */
    ImportFile of(Words words, ImportTable table, Path file, @Nullable Path rejects) {
        Supplier<InputStream> input = input(words, file);
        return new ImportFile(
                table,
                name(file),
                () -> RecordReader.open(input.get(), name(file), null),
                Optional.ofNullable(rejects));
    }

    private Supplier<InputStream> input(Words words, Path file) {
        Supplier<InputStream> input = isStandardInput(file) ? () -> standardInput.octets(words) : () -> open(file);
        boolean givesBytesOnce = isStandardInput(file) || (Files.exists(file) && !isOrdinary(file));
        return isReadTwice && givesBytesOnce
                ? spooled.computeIfAbsent(file, one -> new SpooledInput(input, name(one)))::open
                : input;
    }

    private static boolean isOrdinary(Path file) {
        return Files.isRegularFile(file) || Files.isDirectory(file);
    }

    @Override
    public void close() {
        spooled.values().forEach(SpooledInput::close);
    }

    private static InputStream open(Path file) {
        if (Files.isDirectory(file)) {
            throw new OperatorFailure(
                    Kind.USAGE, file + " is a directory", "`import " + file + "` imports the files in it");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, file + " cannot be read: " + FileProblem.reason(e));
        }
    }
}
