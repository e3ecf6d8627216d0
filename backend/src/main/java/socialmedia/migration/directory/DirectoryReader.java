package socialmedia.migration.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Reads a migrations directory file by file and names what is wrong with each. */
final class DirectoryReader {

    private final Path directory;
    private final List<DirectoryFault> faults = new ArrayList<>();

    DirectoryReader(Path directory) {
        this.directory = directory;
    }

    RevisionCatalog read() {
        if (!Files.isDirectory(directory.resolve("upgrade"))) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "no migrations directory at " + directory + " (it must hold upgrade/ and downgrade/)",
                    "name it with --migrations DIR or ADMIN_SHELL_MIGRATIONS");
        }
        Map<FileName, Path> ups = named('V', "upgrade");
        Map<FileName, Path> downs = named('U', "downgrade");
        List<Revision> revisions = new ArrayList<>();
        ups.forEach((name, file) -> revision(name, file, downs).ifPresent(revisions::add));
        downs.keySet().stream()
                .filter(name -> !ups.containsKey(name.other()))
                .forEach(name -> faults.add(new DirectoryFault(
                        "downgrade/" + name,
                        0,
                        "there is no upgrade/" + name.other() + "; add it or remove this file")));
        faults.addAll(new RevisionOrder(revisions).faults());
        return new RevisionCatalog(directory, revisions, faults, alembicIds());
    }

    private Map<FileName, Path> named(char direction, String folder) {
        Map<FileName, Path> files = new TreeMap<>(Comparator.comparingInt(FileName::number)
                .thenComparing(FileName::id)
                .thenComparing(FileName::slug));
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            Optional<FileName> read = FileName.find(name).filter(found -> found.direction() == direction);
            if (read.isPresent()) {
                files.put(read.get(), file);
            } else {
                faults.add(new DirectoryFault(
                        folder + "/" + name,
                        0,
                        "unreadable name; it should look like " + direction + "9__0123456789ab_what_it_does.sql"));
            }
        }
        return files;
    }

    private List<Path> list(String folder) {
        Path path = directory.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .endsWith(".sql"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, path + " cannot be read: " + FileProblem.reason(e));
        }
    }

    private Optional<Revision> revision(FileName name, Path file, Map<FileName, Path> downs) {
        Path downFile = directory.resolve("downgrade").resolve(name.other().toString());
        Optional<String> up = text(file, "upgrade/" + name);
        Optional<String> down =
                downs.containsKey(name.other()) ? text(downFile, "downgrade/" + name.other()) : Optional.empty();
        if (up.isEmpty()) {
            return Optional.empty();
        }
        Header header = Header.read(up.get());
        if (header.revises().isEmpty()) {
            faults.add(new DirectoryFault(
                    "upgrade/" + name, 1, "no `-- Revises: ID` in its header (`-- Revises: <base>` for the first)"));
        }
        return Optional.of(new Revision(
                name.number(),
                name.id(),
                parent(header),
                header.message().isEmpty() ? name.slug().replace('_', ' ') : header.message(),
                header.created(),
                header.irreversible(),
                file,
                up.get(),
                downFile,
                down.orElse(null)));
    }

    private static @Nullable String parent(Header header) {
        return header.revises().filter(parent -> !parent.equals(Header.BASE)).orElse(null);
    }

    private Optional<String> text(Path file, String name) {
        try {
            return Optional.of(ScriptText.read(file));
        } catch (ScriptText.Unreadable e) {
            faults.add(fault(name, e));
            return Optional.empty();
        }
    }

    private static DirectoryFault fault(String name, ScriptText.Unreadable e) {
        return new DirectoryFault(name, e.line(), e.getMessage() + (e.hint().isEmpty() ? "" : "; " + e.hint()));
    }

    private Set<String> alembicIds() {
        Path file = directory.resolve("alembic-revisions");
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            return ScriptText.read(file)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toSet());
        } catch (ScriptText.Unreadable e) {
            faults.add(fault("alembic-revisions", e));
            return Set.of();
        }
    }
}
