package socialmedia.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a file that comes with the program; empty ones and those that begin with # are left out. */
final class WordList {

    private WordList() {}

    static List<String> read(String name) {
        InputStream file = WordList.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("the program lacks its file " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
