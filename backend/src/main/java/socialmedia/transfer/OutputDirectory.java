package socialmedia.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * A directory of exported files that is there whole or not at all: filled under another name beside it, then renamed.
 *
 * @param replace whether one with an older export in it may go
 * @param secret whether nobody else on the machine may look into it
 */
public record OutputDirectory(Path target, boolean replace, boolean secret) {

    private static final FileAttribute<?>[] OWN_ALONE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    /** Puts the files into a directory. */
    @FunctionalInterface
    public interface Filling<R> {

        R fill(Path directory) throws IOException;
    }

    /**
     * Looks before the work whether it could be kept.
     *
     * @throws OperatorFailure (refused) if there is something in it that may not be replaced, (usage) if its place is no
     *     place for a directory
     */
    public void check() {
        if (!Files.exists(target) && !Files.isSymbolicLink(target)) {
            Path parent = target.toAbsolutePath().normalize().getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                throw new OperatorFailure(Kind.USAGE, "there is no directory " + parent, "make it first");
            }
        } else if (!Files.isDirectory(target)) {
            throw new OperatorFailure(Kind.USAGE, target + " is no directory", "name one, or one to be made");
        } else {
            checkContent();
        }
    }

    private void checkContent() {
        List<String> names = names();
        if (names.isEmpty()) {
            return;
        }
        if (!replace) {
            throw OutputFile.taken(target);
        }
        names.stream().filter(name -> !DirectoryExport.isOwn(name)).findFirst().ifPresent(name -> {
            if (OutputFile.isBeside(name)) {
                throw new OperatorFailure(
                        Kind.REFUSED,
                        target + " holds " + name + ", left by an export that was killed",
                        "delete it, unless an export runs there now");
            }
            throw new OperatorFailure(
                    Kind.REFUSED,
                    target + " holds " + name + ", which no export made",
                    "name another directory, or empty this one yourself");
        });
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw OutputFile.unwritable(target, e);
        }
    }

    /**
     * Fills it.
     *
     * @throws OperatorFailure as {@link #check()}; (failed) if it cannot be written, (interrupted) if the work was asked to
     *     stop; then nothing is left behind, and what was there before is there still
     */
    public <R> R write(Filling<R> filling) {
        check();
        try {
            Path real = Files.exists(target)
                    ? target.toRealPath()
                    : target.toAbsolutePath().normalize();
            Path temporary = OutputFile.beside(real);
            try {
                Files.createDirectory(temporary, secret ? OWN_ALONE : new FileAttribute<?>[0]);
                R result = filling.fill(temporary);
                RowLines.requireNotInterrupted();
                check();
                replace(temporary, real);
                return result;
            } finally {
                delete(temporary);
            }
        } catch (IOException e) {
            throw OutputFile.unwritable(target, e);
        }
    }

    /** A full directory cannot be replaced in one step: the old one steps aside, and comes back if the new one cannot. */
    private static void replace(Path made, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = OutputFile.beside(target);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(old);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(directory);
    }
}
