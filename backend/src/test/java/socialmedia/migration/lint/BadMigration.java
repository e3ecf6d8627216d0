package socialmedia.migration.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.Migrations;
import socialmedia.migration.Verification;
import socialmedia.migration.VerifiedRevision;
import socialmedia.migration.history.Operator;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.ProjectFiles;

/**
 * A migration that is bad on purpose, out of the test resources.
 *
 * @param verify what {@code verify} calls it, {@code lint} the rules that name it
 */
record BadMigration(
        String name,
        String verify,
        String lint,
        String up,
        @Nullable String down) {

    private static final String BASE = "base.sql";

    static List<BadMigration> all() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> !file.endsWith(BASE))
                    .sorted()
                    .map(BadMigration::read)
                    .toList();
        }
    }

    private static Path directory() {
        return ProjectFiles.get("backend/src/test/resources/bad-migrations");
    }

    private static BadMigration read(Path file) {
        String[] parts = text(file).split("--- down", -1);
        String name = file.getFileName()
                .toString()
                .replaceFirst("^\\d+_", "")
                .replace(".sql", "")
                .replace('_', ' ');
        return new BadMigration(
                name,
                expected(parts[0], "verify"),
                expected(parts[0], "lint").replaceFirst("^-$", ""),
                parts[0].lines().skip(2).collect(Collectors.joining("\n")).strip(),
                parts.length > 1 ? parts[1].strip() : null);
    }

    private static String expected(String text, String command) {
        String beginning = "-- expect " + command + ": ";
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow();
    }

    /** A directory of two revisions, of which it is the second. */
    Path write(Path directory) {
        MigrationsFolder folder = MigrationsFolder.in(directory)
                .pair(
                        1,
                        "aaaaaaaaaaa1",
                        "",
                        text(directory().resolve(BASE)),
                        "drop view adults; drop table notes, people; drop function touch, shout;")
                .up(2, "aaaaaaaaaaa2", "aaaaaaaaaaa1", up);
        return (down == null ? folder : folder.down(2, "aaaaaaaaaaa2", down)).path();
    }

    /** What {@code verify} calls the second revision of a directory; {@code database} has a server for it and stays empty. */
    static String verify(Path directory, FreshDatabase database) {
        List<VerifiedRevision> verified = new ArrayList<>();
        Migrations source = new Migrations(database.connections(), directory, new Operator("tester", "host", "test"));
        try {
            new Verification(source, database::connections).run(revision -> revision.number() == 2, 2, verified::add);
            return verified.get(0).result();
        } catch (OperatorFailure e) {
            return "refused";
        }
    }

    /** Its row in docs/plan.md. */
    String row() {
        return "| " + name + " | " + verify + " | " + (lint.isEmpty() ? "" : "`" + lint.replace(", ", "`, `") + "`")
                + " |";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
