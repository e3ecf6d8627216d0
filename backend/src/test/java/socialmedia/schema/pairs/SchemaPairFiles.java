package socialmedia.schema.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.testing.ProjectFiles;

/**
 * Reads the pairs. A file holds several of one kind: what is above the first {@code -- pair: name} is part of all of them, what
 * is above {@code -- before} (or {@code -- after}, where nothing is before) of both sides. {@code -- since: 18}, {@code --
 * needs: citext} and {@code -- beyond} stand below the name.
 */
final class SchemaPairFiles {

    private static final Path DIRECTORY = ProjectFiles.get("backend/src/test/resources/schema-pairs");
    private static final Pattern PAIR = line("-- pair: (.+)");
    private static final Pattern BEFORE = line("-- before");
    private static final Pattern AFTER = line("-- after");
    private static final Pattern SINCE = line("-- since: (\\d+)");
    private static final Pattern NEEDS = line("-- needs: (\\w+)");
    private static final Pattern BEYOND = line("-- beyond");
    private static final int OLDEST = 14;

    private SchemaPairFiles() {}

    private static Pattern line(String text) {
        return Pattern.compile("^" + text + "$", Pattern.MULTILINE);
    }

    /** All pairs, in the order of files and in them. */
    static List<SchemaPair> read() {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SchemaPair> read(Path file) {
        String text = text(file);
        String kind = DIRECTORY.relativize(file).getName(0).toString();
        String topic = file.getFileName().toString().replace(".sql", "");
        List<SchemaPair> pairs = new ArrayList<>();
        Matcher heads = PAIR.matcher(text);
        String shared = text;
        String name = null;
        int from = 0;
        while (heads.find()) {
            if (name == null) {
                shared = text.substring(0, heads.start());
            } else {
                pairs.add(pair(kind, topic, name, shared, text.substring(from, heads.start())));
            }
            name = heads.group(1);
            from = heads.end();
        }
        if (name == null) {
            throw new IllegalStateException("no pair in " + file);
        }
        pairs.add(pair(kind, topic, name, shared, text.substring(from)));
        return pairs;
    }

    private static SchemaPair pair(String kind, String topic, String name, String shared, String text) {
        Matcher after = AFTER.matcher(text);
        if (!after.find()) {
            throw new IllegalStateException("no '-- after' in " + kind + "/" + topic + ": " + name);
        }
        String head = text.substring(0, after.start());
        Matcher before = BEFORE.matcher(head);
        boolean hasBefore = before.find();
        String both = shared + (hasBefore ? head.substring(0, before.start()) : head);
        String since = value(SINCE, text);
        return new SchemaPair(
                kind,
                topic,
                name,
                List.of(both, hasBefore ? head.substring(before.end()) : ""),
                List.of(both, text.substring(after.end())),
                since == null ? OLDEST : Integer.parseInt(since),
                value(NEEDS, text),
                BEYOND.matcher(text).find());
    }

    private static @Nullable String value(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
