package socialmedia.migration.directory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Writes the V and U files of a new revision: next number, new id, header filled. */
public final class RevisionWriter {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    public RevisionWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a new revision says.
     *
     * @param up the way up, below its header; empty for one still to be written
     * @param down the way down
     */
    public record NewRevision(String message, String up, String down) {}

    /**
     * Writes an empty pair after the catalog's head.
     *
     * @throws OperatorFailure (usage) for an unsound directory or an empty message, (failed) if a file cannot be written
     */
    public Revision write(RevisionCatalog catalog, String message) {
        return write(catalog, message, "", "");
    }

    /**
     * Writes a pair with statements after the catalog's head.
     *
     * @throws OperatorFailure as for an empty pair
     */
    public Revision write(RevisionCatalog catalog, String message, String up, String down) {
        List<Revision> revisions = next(catalog, List.of(new NewRevision(message, up, down)));
        save(revisions);
        return revisions.get(0);
    }

    /**
     * The pairs as they would follow the catalog's head, one after the other; nothing is written.
     *
     * @throws OperatorFailure (usage) for an unsound directory or an empty message
     */
    public List<Revision> next(RevisionCatalog catalog, List<NewRevision> wanted) {
        catalog.requireSound();
        Revision parent = catalog.revisions().isEmpty()
                ? null
                : catalog.revisions().get(catalog.revisions().size() - 1);
        List<Revision> revisions = new ArrayList<>();
        for (NewRevision one : wanted) {
            parent = after(parent, catalog.directory(), one);
            revisions.add(parent);
        }
        return revisions;
    }

    /**
     * Writes the files of all of them, or none.
     *
     * @throws OperatorFailure (failed) if one cannot be written, or another has its number by now
     */
    public void save(List<Revision> revisions) {
        revisions.forEach(RevisionWriter::requireFree);
        List<Path> written = new ArrayList<>();
        try {
            for (Revision revision : revisions) {
                create(revision.upFile(), revision.up());
                written.add(revision.upFile());
                create(revision.downFile(), Objects.requireNonNull(revision.down()));
                written.add(revision.downFile());
            }
        } catch (OperatorFailure e) {
            written.forEach(RevisionWriter::delete);
            throw e;
        }
    }

    private Revision after(@Nullable Revision parent, Path directory, NewRevision wanted) {
        String line = wanted.message().strip();
        if (line.isEmpty() || line.lines().count() > 1) {
            throw new OperatorFailure(Kind.USAGE, "-m wants a message of one line");
        }
        int number = parent == null ? 1 : parent.number() + 1;
        FileName name = FileName.of(number, newId(), line);
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS);
        String up = Header.write(line, parent == null ? null : parent.id(), now)
                + (wanted.up().isEmpty() ? "" : "\n" + wanted.up());
        String down = "-- Takes back " + name + "\n" + (wanted.down().isEmpty() ? "" : "\n" + wanted.down());
        Path upFile = directory.resolve("upgrade").resolve(name.toString());
        Path downFile = directory.resolve("downgrade").resolve(name.other().toString());
        return new Revision(
                number, name.id(), parent == null ? null : parent.id(), line, now, null, upFile, up, downFile, down);
    }

    /** Twelve hexadecimal digits with a letter among the first four, so that a prefix is never taken for a number. */
    private static String newId() {
        while (true) {
            String id = String.format("%012x", RANDOM.nextLong() & 0xffff_ffff_ffffL);
            if (id.substring(0, 4).chars().anyMatch(Character::isLetter)) {
                return id;
            }
        }
    }

    /** Somebody else may have written a revision while this one was thought out. */
    private static void requireFree(Revision revision) {
        Path directory = Objects.requireNonNull(revision.upFile().getParent());
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> taken = Files.newDirectoryStream(directory, "V" + revision.number() + "__*")) {
            for (Path other : taken) {
                throw new OperatorFailure(
                        Kind.FAILED,
                        other + " was written meanwhile; nothing was written",
                        "do it again after that one");
            }
        } catch (IOException e) {
            throw new OperatorFailure(Kind.FAILED, directory + " cannot be read: " + FileProblem.reason(e));
        }
    }

    private static void create(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new OperatorFailure(Kind.FAILED, file + " exists already");
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.FAILED, file + " cannot be written: " + FileProblem.reason(e), "check its permissions");
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // The failure that is told already matters more.
        }
    }
}
