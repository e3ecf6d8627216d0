package socialmedia.migration.directory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
     * @param upSql what follows the header of the V file; {@code downSql} what follows that of the U file
     * @throws OperatorFailure as for an empty pair
     */
    public Revision write(RevisionCatalog catalog, String message, String upSql, String downSql) {
        String line = message.strip();
        if (line.isEmpty() || line.lines().count() > 1) {
            throw new OperatorFailure(Kind.USAGE, "-m wants a message of one line");
        }
        catalog.requireSound();
        Revision head = catalog.revisions().isEmpty()
                ? null
                : catalog.revisions().get(catalog.revisions().size() - 1);
        int number = head == null ? 1 : head.number() + 1;
        FileName name = FileName.of(number, newId(), line);
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS);
        String up = Header.write(line, head == null ? null : head.id(), now) + below(upSql);
        String down = "-- Takes back " + name + "\n" + below(downSql);
        Path upFile = catalog.directory().resolve("upgrade").resolve(name.toString());
        Path downFile =
                catalog.directory().resolve("downgrade").resolve(name.other().toString());
        create(upFile, up);
        try {
            create(downFile, down);
        } catch (OperatorFailure e) {
            upFile.toFile().delete();
            throw e;
        }
        return new Revision(
                number, name.id(), head == null ? null : head.id(), line, now, null, upFile, up, downFile, down);
    }

    private static String below(String sql) {
        return sql.isBlank() ? "" : "\n" + sql.strip() + "\n";
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
}
