package socialmedia.migration.check;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Finding;
import socialmedia.migration.check.PythonAssignments.Value;

/** The application's own Alembic revisions, read from its {@code versions/*.py} without running any Python. */
final class AlembicDirectory {

    private final Map<String, AlembicRevision> revisions = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private AlembicDirectory() {}

    /**
     * Reads them.
     *
     * @param directory the one that holds {@code versions}, or {@code versions} itself, or one above both
     * @throws OperatorFailure (usage) if there is no Python file in any of these
     */
    static AlembicDirectory read(Path directory) {
        AlembicDirectory read = new AlembicDirectory();
        for (Path file : files(directory)) {
            read.take(file);
        }
        read.parents();
        return read;
    }

    /** By id, in the order of the files' names. */
    Map<String, AlembicRevision> revisions() {
        return revisions;
    }

    /** What is wrong with the directory by itself. */
    List<Finding> findings() {
        return findings;
    }

    /** The ids that no other builds on. */
    Set<String> heads() {
        Set<String> heads = new TreeSet<>(revisions.keySet());
        revisions.values().forEach(one -> heads.removeAll(one.parents()));
        return heads;
    }

    private static List<Path> files(Path directory) {
        List<Path> places = List.of(
                directory.resolve("versions"), directory.resolve("alembic").resolve("versions"), directory);
        for (Path place : places) {
            List<Path> files = python(place);
            if (!files.isEmpty()) {
                return files;
            }
        }
        throw new OperatorFailure(
                Kind.USAGE,
                "--alembic: there is no versions/*.py in " + directory,
                "name the application's Alembic directory, the one with env.py");
    }

    private static List<Path> python(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> isRevisionFile(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, place + " cannot be read: " + FileProblem.reason(e));
        }
    }

    /** Alembic passes over these too. */
    private static boolean isRevisionFile(String name) {
        return name.endsWith(".py") && !name.startsWith("__init__") && !name.startsWith(".#") && !name.equals("env.py");
    }

    private void take(Path file) {
        Map<String, Value> values;
        try {
            values = PythonAssignments.read(Files.readString(file));
        } catch (CharacterCodingException e) {
            findings.add(finding(file, 0, null, "is not UTF-8"));
            return;
        } catch (IOException e) {
            findings.add(finding(file, 0, null, "cannot be read: " + FileProblem.reason(e)));
            return;
        }
        Value id = values.get("revision");
        Value parents = values.getOrDefault("down_revision", new Value(0, List.of(), false));
        if (id == null || !id.isLiteral() || id.strings().size() != 1) {
            findings.add(finding(
                    file, id == null ? 0 : id.line(), null, "has no `revision = \"…\"` that can be read as it stands"));
        } else if (!parents.isLiteral()) {
            findings.add(finding(
                    file,
                    parents.line(),
                    id.strings().get(0),
                    "has no `down_revision = …` that can be read as it stands"));
        } else {
            take(new AlembicRevision(id.strings().get(0), file, id.line(), parents.strings(), parents.line()));
        }
    }

    private void take(AlembicRevision revision) {
        AlembicRevision other = revisions.putIfAbsent(revision.id(), revision);
        if (other != null) {
            findings.add(finding(
                    revision.file(),
                    revision.line(),
                    revision.id(),
                    "has the id of " + other.file().getFileName()));
        }
    }

    private void parents() {
        for (AlembicRevision revision : revisions.values()) {
            revision.parents().stream()
                    .filter(parent -> !revisions.containsKey(parent))
                    .forEach(parent -> findings.add(finding(
                            revision.file(),
                            revision.parentLine(),
                            revision.id(),
                            "builds on " + parent + ", which no file there has")));
        }
        Set<String> heads = heads();
        if (heads.size() > 1) {
            AlembicRevision last = revisions.get(
                    heads.stream().reduce((before, after) -> after).orElseThrow());
            if (last != null) {
                findings.add(finding(
                        last.file(),
                        last.line(),
                        last.id(),
                        "the application has " + heads.size() + " heads ("
                                + heads.stream().collect(Collectors.joining(", "))
                                + "); its `alembic merge heads` joins them"));
            }
        }
    }

    /** The whole path: what findings name otherwise lies in the migrations directory. */
    static Finding finding(Path file, int line, @Nullable String revision, String message) {
        String path = file.toAbsolutePath().normalize().toString();
        return Finding.of(Finding.Kind.APPLICATION, path, revision, file.getFileName() + ": " + message)
                .at(line);
    }
}
