package socialmedia.shell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.ProjectFiles;

/** A directory with a copy of the launcher, pretended Javas, and an environment of which nothing is inherited. */
record Sandbox(Path directory) {

    /** A Java that says how it was called. */
    private static final String TELLING_JAVA = """
            #!/bin/sh
            echo "run by $0"
            printf '<%s>\\n' "$@"
            echo "LC_ALL=${LC_ALL-none}"
            """;

    static Sandbox in(Path directory) {
        return new Sandbox(directory);
    }

    /** The launcher in a place that looks like the unpacked release archive. */
    Path program(String name) {
        Path home = directory.resolve(name);
        copy(ProjectFiles.get("bin/admin-shell"), home.resolve("bin/admin-shell"));
        write(home.resolve("lib/class-path"), "4711\none.jar:two.jar\n");
        return home.resolve("bin/admin-shell");
    }

    Path java(String name, String version) {
        return java(name, version, TELLING_JAVA);
    }

    Path java(String name, String version, String script) {
        Path home = directory.resolve(name);
        script(home.resolve("bin/java"), script);
        write(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    Path script(Path file, String text) {
        write(file, text);
        try {
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            return Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs shell text from a file, since arguments of a process do not carry every character under every locale. */
    ProgramRun shell(String text, Map<String, String> variables) {
        Path file = write(directory.resolve("run.sh"), text);
        return ProgramRun.of(List.of("env", "-i", "sh", "-c", settings(variables) + ". " + quoted(file)), Map.of());
    }

    private String settings(Map<String, String> variables) {
        StringBuilder settings = new StringBuilder("export PATH=/usr/local/bin:/usr/bin:/bin HOME=" + quoted(directory)
                + " XDG_CACHE_HOME=/dev/null/none\n");
        variables.forEach((name, value) -> settings.append("export ")
                .append(name)
                .append("='")
                .append(value)
                .append("'\n"));
        return settings.toString();
    }

    static String quoted(Path path) {
        return "'" + path + "'";
    }
}
