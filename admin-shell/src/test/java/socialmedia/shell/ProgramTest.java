package socialmedia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: what it loads, its streams and its exit codes. */
final class ProgramTest {

    @TempDir
    private Path folder;

    @Test
    void loadsForOneCommandNeitherTerminalNorPoolNorParsers() throws Exception {
        for (List<String> words : List.of(
                List.of("help", "upgrade"),
                List.of("version", "--format", "json"),
                List.of("current", "--host", "127.0.0.1", "--port", "1", "--user", "a", "--database", "b"))) {
            Path log = folder.resolve("classes.txt");
            run("", List.of("-Xlog:class+load:file=" + log), words);

            assertThat(Files.readString(log))
                    .contains("socialmedia.shell.input.Console")
                    .doesNotContain(
                            " org.jline.",
                            " com.zaxxer.",
                            " org.flywaydb.",
                            " com.fasterxml.",
                            " org.yaml.",
                            " org.hibernate.",
                            " org.springframework.boot.",
                            " reactor.");
        }
    }

    @Test
    void writesUnicodeWhateverTheLocale() throws Exception {
        Finished finished = run("help 'ünï 漢字'\n", List.of(), List.of());

        assertThat(finished.code()).isEqualTo(3);
        assertThat(finished.err()).startsWith("<stdin>:1:1: error: there is no help on ünï 漢字;");
    }

    @Test
    void refusesArgumentsThatJavaCouldNotRead() throws Exception {
        Finished finished = run("", List.of("-Dsun.jnu.encoding=ANSI_X3.4-1968"), List.of("help", "\ufffd\ufffd"));

        assertThat(finished.code()).isEqualTo(2);
        assertThat(finished.err()).startsWith("error: the arguments did not arrive whole");
    }

    @Test
    void takesStandardInputForTheScriptWithoutWords() throws Exception {
        Finished finished = run("version\n# end\n", List.of(), List.of());

        assertThat(finished.code()).isZero();
        assertThat(finished.out()).startsWith("admin-shell ");
        assertThat(finished.err()).isEmpty();
    }

    @Test
    void doesNothingWithoutWordsAndInput() throws Exception {
        assertThat(run("", List.of(), List.of())).isEqualTo(new Finished(0, "", ""));
    }

    @Test
    void endsWithTheCodeOfWhatHappened() throws Exception {
        assertThat(run("", List.of(), List.of("upgrade", "--bogus")).code()).isEqualTo(2);
        assertThat(run("", List.of(), List.of("--script", folder + "/none")).code())
                .isEqualTo(2);
        assertThat(run(
                                "",
                                List.of(),
                                List.of(
                                        "current",
                                        "--host",
                                        "127.0.0.1",
                                        "--port",
                                        "1",
                                        "--user",
                                        "a",
                                        "--database",
                                        "b"))
                        .code())
                .isEqualTo(8);
    }

    @Test
    void endsWith143OnSigterm() throws Exception {
        Process process = start(List.of(), List.of());
        TimeUnit.SECONDS.sleep(2);
        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    private record Finished(int code, String out, String err) {}

    private Finished run(String input, List<String> options, List<String> words)
            throws IOException, InterruptedException {
        Process process = start(options, words);
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = Files.readString(folder.resolve("err"));
        return new Finished(process.waitFor(), out, err);
    }

    private Process start(List<String> options, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dadmin-shell.home=" + Path.of("..").toRealPath(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add("socialmedia.shell.AdminShell");
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_"));
        return builder.directory(folder.toFile()).start();
    }
}
