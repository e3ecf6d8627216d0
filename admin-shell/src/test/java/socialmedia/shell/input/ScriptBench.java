package socialmedia.shell.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs scripts of a folder; messages name the files without it. */
final class ScriptBench {

    private final Path folder;
    private final TestConsole console = new TestConsole();

    ScriptBench(Path folder) {
        this.folder = folder;
    }

    /** Runs a script of this text with the options beside {@code --script}. */
    int run(String text, String... options) {
        Path script = write("main.txt", text);
        return console.run(Stream.concat(Stream.of("--script", script.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String out() {
        return withoutFolder(console.out());
    }

    String err() {
        return withoutFolder(console.err());
    }

    List<String> transactions() {
        return console.transactions();
    }

    private String withoutFolder(String text) {
        return text.replace(folder + "/", "");
    }
}
