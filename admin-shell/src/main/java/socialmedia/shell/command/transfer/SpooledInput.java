package socialmedia.shell.command.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * What can be read once, kept so that it can be read again: in a file of its owner's alone, which has no name any more from its
 * beginning on and so is gone with the program, however that ends.
 */
final class SpooledInput implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final Supplier<InputStream> source;
    private final String name;
    private @Nullable RandomAccessFile copy;

    /** @param name what messages call it */
    SpooledInput(Supplier<InputStream> source, String name) {
        this.source = source;
        this.name = name;
    }

    /** All of it, from its beginning; one reader after the other. */
    InputStream open() {
        try {
            if (copy == null) {
                copy = nameless();
                fill(copy);
            }
            copy.seek(0);
            return new Reading(copy);
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.FAILED,
                    name + " cannot be kept for a second reading: " + FileProblem.reason(e),
                    "--yes reads it once, without a question; or put the rows into a file");
        }
    }

    private static RandomAccessFile nameless() throws IOException {
        Path path = Files.createTempFile("admin-shell-import", null);
        try {
            return new RandomAccessFile(path.toFile(), "rw");
        } finally {
            Files.delete(path);
        }
    }

    private void fill(RandomAccessFile target) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream input = source.get()) {
            for (int length = input.read(block); length >= 0; length = input.read(block)) {
                target.write(block, 0, length);
                if (Thread.currentThread().isInterrupted()) {
                    throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            if (copy != null) {
                copy.close();
            }
        } catch (IOException e) {
            throw new OperatorFailure(Kind.FAILED, name + " cannot be closed: " + FileProblem.reason(e));
        }
    }

    /** From where the file stands; its end closes nothing, for the next one reads it too. */
    private static final class Reading extends InputStream {

        private final RandomAccessFile file;

        private Reading(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return file.read(bytes, offset, length);
        }
    }
}
