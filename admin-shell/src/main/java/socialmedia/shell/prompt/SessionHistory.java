package socialmedia.shell.prompt;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.input.TypedLines;

/**
 * What was typed before, without lines that may hold a secret; a line that cannot be read is there to be mended but is not
 * written down, since nobody knows what it holds.
 */
final class SessionHistory extends DefaultHistory {

    private final @Nullable Path file;
    private final Predicate<String> readable;

    /** @param file where it is kept, or null for in memory alone */
    SessionHistory(@Nullable Path file, Predicate<String> readable) {
        this.file = file;
        this.readable = readable;
    }

    @Override
    public void add(Instant time, String line) {
        if (TypedLines.mayBeRemembered(line)) {
            super.add(time, line);
        }
    }

    @Override
    public boolean isPersistable(Entry entry) {
        return TypedText.of(entry.line()).lines().stream().allMatch(readable);
    }

    @Override
    public void load() throws IOException {
        alone(super::load);
    }

    @Override
    public void save() throws IOException {
        alone(super::save);
    }

    /** One session at a time: JLine shortens the file by writing another in its place, and would lose what came meanwhile. */
    private void alone(Access access) throws IOException {
        if (file == null) {
            access.run();
            return;
        }
        // JLine interrupts the reading thread at Ctrl-C, and an interrupted thread gets no lock.
        boolean interrupted = Thread.interrupted();
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(
                lock,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(HistoryFile.OWNER_ONLY))) {
            awaitLock(channel);
            access.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void awaitLock(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                Thread.onSpinWait();
            }
        }
    }

    @FunctionalInterface
    private interface Access {
        void run() throws IOException;
    }
}
