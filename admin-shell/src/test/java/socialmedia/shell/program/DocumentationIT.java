package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.TestDatabase;

/** Runs every line of the pages' sh blocks, in order, on a database of the page's own. */
final class DocumentationIT {

    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("```script\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    static Stream<String> pages() throws IOException {
        List<String> docs;
        try (Stream<Path> files = Files.list(ProjectFiles.get("docs"))) {
            docs = files.map(file -> "docs/" + file.getFileName())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
        return Stream.concat(Stream.of("README.md"), docs.stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleRuns(String page) throws IOException {
        String text = Files.readString(ProjectFiles.get(page));
        try (FreshDatabase database = TestDatabase.create()) {
            PackagedProgram program = new PackagedProgram(directory, database.settings());
            program.run("upgrade", "--plan").expectSuccess();
            SCRIPT.matcher(text).results().forEach(block -> write("deploy.txt", block.group(1)));
            SHELL.matcher(text)
                    .results()
                    .flatMap(block -> block.group(1).lines())
                    .filter(line -> !line.isBlank())
                    .forEach(line -> runs(program, page, line));
            program.run("local", "stop");
        }
    }

    /** `local status` may say stopped: that is its answer, not a failure. */
    private static void runs(PackagedProgram program, String page, String line) {
        ProgramRun run = program.shell(line);
        boolean answersNo = line.endsWith("local status") && run.exitCode() == 1;
        assertThat(run.exitCode() == 0 || answersNo)
                .as(page + ": " + line + "\n" + run.output() + run.errors())
                .isTrue();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
