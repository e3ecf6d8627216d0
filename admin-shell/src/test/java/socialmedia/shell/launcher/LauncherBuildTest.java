package socialmedia.shell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.ProjectFiles;

/** In a clone the launcher builds first; here with a Maven that only pretends. */
final class LauncherBuildTest {

    private static final String PRETENDED_MAVEN = """
            #!/bin/sh
            echo "built with $JAVA_HOME: $*" >>"$HOME/maven-runs"
            echo '[INFO] Downloading from central: somewhere'
            echo '[INFO] Building admin-shell 0.1.0'
            echo '[INFO] --- exec-maven-plugin:3.6.2:exec (lay-out) @ admin-shell ---'
            sleep "${MAVEN_SECONDS:-0}"
            mkdir -p "$HOME/clone/admin-shell/target/admin-shell/lib"
            printf '4711\\none.jar\\n' >"$HOME/clone/admin-shell/target/admin-shell/lib/class-path"
            """;

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Path clone;

    @BeforeEach
    void prepare() throws IOException {
        sandbox = Sandbox.in(directory.toRealPath());
        clone = sandbox.directory().resolve("clone");
        for (String file : new String[] {"pom.xml", "bin/admin-shell", "admin-shell/src/assembly/build"}) {
            age(sandbox.copy(ProjectFiles.get(file), clone.resolve(file)));
        }
        age(sandbox.write(clone.resolve("backend/src/main/java/Some.java"), "class Some {}"));
        for (String old :
                new String[] {"admin-shell/src/assembly", "backend/src/main/java", "backend/src/main", "sql/console"}) {
            age(Files.createDirectories(clone.resolve(old)));
        }
        sandbox.script(sandbox.java("jdk", "21").resolve("bin/javac"), "#!/bin/sh\n");
        maven(PRETENDED_MAVEN);
    }

    @Test
    void buildsOnceAndTellsItsPhases() throws IOException {
        ProgramRun first = run("bin/admin-shell version", Map.of());
        ProgramRun second = run("bin/admin-shell version", Map.of());

        assertThat(first.output())
                .startsWith("run by ")
                .contains("<-Dadmin-shell.home=" + clone + ">")
                .endsWith("\n");
        assertThat(first.errors().replaceAll(" \\d+ s\n", " N s\n")).isEqualTo("""
                admin-shell: building backend ... downloading libraries ... N s
                admin-shell: building admin-shell ... N s
                admin-shell: laying out the program ... N s
                """);
        assertThat(second.errors()).isEmpty();
        assertThat(mavenRuns())
                .isEqualTo("built with " + sandbox.directory() + "/jdk: -B -f " + clone + "/pom.xml -Dquick package\n");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException {
        run("bin/admin-shell", Map.of());
        Files.setLastModifiedTime(
                clone.resolve("backend/src/main/java/Some.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        run("bin/admin-shell", Map.of());

        assertThat(mavenRuns().lines()).hasSize(2);
    }

    @Test
    void showsWhyABuildFailed() throws IOException {
        maven("""
                #!/bin/sh
                echo '[ERROR] Some.java:[1,1] class expected'
                echo '[ERROR] [Help 1] http://example.org'
                exit 1
                """);

        assertThat(run("bin/admin-shell", Map.of())).isEqualTo(new ProgramRun(1, "", """
                admin-shell: building backend ... failed
                [ERROR] Some.java:[1,1] class expected
                admin-shell: the build failed; all of it is in %s/target/build.log
                """.formatted(clone)));
        assertThat(clone.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void saysInOneLineThatItIsOffline() throws IOException {
        maven("""
                #!/bin/sh
                echo '[ERROR] Could not transfer artifact x:y:pom:1 from/to central: Unknown host'
                exit 1
                """);

        assertThat(run("bin/admin-shell", Map.of()).errors()).isEqualTo("""
                admin-shell: building backend ... failed
                admin-shell: Maven could not get what the build needs (offline?); its words are in %s/target/build.log
                """.formatted(clone));
    }

    @Test
    void namesTheCommandThatInstallsMaven() throws IOException {
        Files.delete(sandbox.directory().resolve("bin/mvn"));

        ProgramRun run = run("PATH=" + tools() + " bin/admin-shell", Map.of());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).matches("admin-shell: building needs a JDK and Maven: .*install.*[Mm]aven\n");
    }

    @Test
    void letsASecondOneWaitForTheFirst() throws IOException {
        ProgramRun run =
                run("bin/admin-shell first & sleep 1; bin/admin-shell second; wait", Map.of("MAVEN_SECONDS", "3"));

        assertThat(run.errors()).containsPattern("waiting for process \\d+, which is building");
        assertThat(run.output()).contains("<first>").contains("<second>");
        assertThat(mavenRuns().lines()).hasSize(1);
    }

    @Test
    void takesOverTheLockOfAKilledBuild() throws IOException {
        Files.createDirectories(clone.resolve("target"));
        Files.createSymbolicLink(clone.resolve("target/build.lock"), Path.of("999999999"));

        assertThat(run("bin/admin-shell", Map.of()).errors()).doesNotContain("waiting");
        assertThat(mavenRuns().lines()).hasSize(1);
    }

    private void maven(String script) {
        sandbox.script(sandbox.directory().resolve("bin/mvn"), script);
    }

    private String mavenRuns() throws IOException {
        return Files.readString(sandbox.directory().resolve("maven-runs"));
    }

    /** A directory with all the programs that the launcher needs but Maven. */
    private Path tools() {
        Path tools = sandbox.directory().resolve("tools");
        for (String tool : new String[] {"find", "id", "ln", "rm", "mkdir", "date", "sleep", "readlink", "apt-get"}) {
            sandbox.script(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
        return tools;
    }

    private ProgramRun run(String command, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("ADMIN_SHELL_JAVA", sandbox.directory().resolve("jdk").toString());
        variables.put("PATH", sandbox.directory().resolve("bin") + ":/usr/bin:/bin");
        return sandbox.shell("cd " + Sandbox.quoted(clone) + "\n" + command, variables);
    }

    private static void age(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(3600)));
    }
}
