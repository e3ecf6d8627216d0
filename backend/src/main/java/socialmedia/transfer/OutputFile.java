package socialmedia.transfer;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * A file that is there whole or not at all: written under another name beside it, then renamed. What is no file but a device
 * or a pipe is written to as it is.
 *
 * @param replace whether one of that name may go; it goes only for a whole one
 * @param secret whether nobody else on the machine may read it
 */
public record OutputFile(Path target, boolean replace, boolean secret) {

    private static final int BUFFER = 1 << 16;
    private static final FileAttribute<?>[] OWN_ALONE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    /**
     * Looks before the work whether it could be kept.
     *
     * @throws OperatorFailure (refused) if there is such a file and it may not be replaced, (usage) if it is a directory or
     *     there is none for it
     */
    public void check() {
        if (Files.isDirectory(target)) {
            throw new OperatorFailure(Kind.USAGE, target + " is a directory", "name a file in it");
        }
        if ((Files.isRegularFile(target) || leadsNowhere(target)) && !replace) {
            throw taken(target);
        }
        if (!Files.isDirectory(parent())) {
            throw new OperatorFailure(Kind.USAGE, "there is no directory " + parent(), "make it first");
        }
    }

    /** A symbolic link to what is not there. */
    static boolean leadsNowhere(Path target) {
        return Files.isSymbolicLink(target) && !Files.exists(target);
    }

    static OperatorFailure taken(Path target) {
        return new OperatorFailure(Kind.REFUSED, target + " is there already", "--force replaces it");
    }

    private Path parent() {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target.toAbsolutePath() : parent;
    }

    /**
     * Writes it, compressed by gzip where its name says so.
     *
     * @throws OperatorFailure as {@link #check()}; (failed) if it cannot be written, (interrupted) if the work was asked to
     *     stop; then nothing is left behind, and what was there before is there still
     */
    public <R> R write(FileContent<R> content) {
        check();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return fill(target, content);
            }
            Path real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
            return replace(real, content);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private <R> R replace(Path real, FileContent<R> content) throws IOException {
        Path temporary = beside(real);
        try {
            R result = create(temporary, content);
            RowLines.requireNotInterrupted();
            check();
            Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A name that no other work has, in the same directory: only there a rename is atomic. */
    static Path beside(Path target) {
        return target.toAbsolutePath().resolveSibling(".export-" + UUID.randomUUID() + ".part");
    }

    /** Whether a name is one of those: an export writes there now, or was killed. */
    static boolean isBeside(String name) {
        return name.matches("\\.export-[0-9a-f-]{36}\\.part");
    }

    /** Writes it under its own name, in a directory that is of no use to anybody yet. */
    <R> R create(FileContent<R> content) throws IOException {
        return create(target, content);
    }

    /** Makes a file that was not there and sees it on the disk. */
    private <R> R create(Path file, FileContent<R> content) throws IOException {
        Files.createFile(file, secret ? OWN_ALONE : new FileAttribute<?>[0]);
        return fill(file, content);
    }

    private <R> R fill(Path file, FileContent<R> content) throws IOException {
        try (FileOutputStream octets = new FileOutputStream(file.toFile());
                OutputStream stream = compressed(octets)) {
            OutputStream buffered = new BufferedOutputStream(stream, BUFFER);
            R result = content.writeTo(buffered);
            buffered.flush();
            if (stream instanceof GZIPOutputStream packed) {
                packed.finish();
            }
            if (Files.isRegularFile(file)) {
                octets.getFD().sync();
            }
            return result;
        }
    }

    private OutputStream compressed(OutputStream octets) throws IOException {
        return FileFormat.isCompressed(target.toString()) ? new GZIPOutputStream(octets, BUFFER) : octets;
    }

    static OperatorFailure unwritable(Path target, IOException e) {
        return new OperatorFailure(
                Kind.FAILED, target + " cannot be written: " + FileProblem.reason(e), "nothing of it was left behind");
    }
}
