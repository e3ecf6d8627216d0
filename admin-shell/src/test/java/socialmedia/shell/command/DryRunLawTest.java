package socialmedia.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.config.DataConsole;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Definition.Effect;
import socialmedia.testing.SocialMediaDatabase;

/** For every command that changes data: a dry run leaves everything as it is, and counts what the real run then counts. */
final class DryRunLawTest {

    private static final Pattern CHANGED = Pattern.compile("\"changed\":(\\{.*?\\}\\}),");
    private static final String PASSWORD = "a long enough secret\n";

    /** In an order in which each finds something to do. */
    private static final Map<String, List<String>> LINES = new LinkedHashMap<>();

    static {
        LINES.put("user create", List.of("USER1@example.org", "--phone", "+1", "--password-stdin"));
        LINES.put("user update", List.of("2", "--email", "other@example.org", "--no-phone"));
        LINES.put("user password", List.of("3", "--password-stdin"));
        LINES.put("user suspend", List.of("3", "--unpublish-posts"));
        LINES.put("user unsuspend", List.of("3"));
        LINES.put("user dedupe", List.of());
        LINES.put("post create", List.of("--owner", "2", "--title", "A title", "--content", "Text"));
        LINES.put("post update", List.of("5", "--title", "Another title"));
        LINES.put("post publish", List.of("1-8"));
        LINES.put("post unpublish", List.of("2", "4-6"));
        LINES.put("post reassign", List.of("3", "4", "--to", "1"));
        LINES.put("vote add", List.of("4", "7"));
        LINES.put("user import", List.of("{files}/people.csv", "--on-conflict", "update"));
        LINES.put("post import", List.of("{files}/posts.csv"));
        LINES.put("vote import", List.of("{files}/votes.csv", "--on-conflict", "skip", "--batch", "1"));
        LINES.put("import", List.of("{files}/all", "--atomic"));
        LINES.put("vote remove", List.of("4", "1"));
        LINES.put("undo", List.of());
        LINES.put("post delete", List.of("1"));
        LINES.put("user merge", List.of("5", "6"));
        LINES.put("user delete", List.of("4", "--reassign-posts-to", "2"));
        LINES.put("user erase", List.of("2"));
        LINES.put("user prune", List.of("--created-before", "2027-01-01", "--no-votes"));
        LINES.put("seed run", List.of("tiny", "--append"));
        LINES.put("seed reset", List.of());
    }

    @TempDir
    private Path files;

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @BeforeEach
    void fill() {
        database.filled(8);
        database.jdbc().sql("delete from votes where user_id = 8").update();
    }

    /** The second row of each hangs on the first, and so does a batch on the one before. */
    @BeforeEach
    void writeFiles() throws IOException {
        write("people.csv", "email,phone_number\nuser1@example.org,+99\nnew@example.org,+98\n");
        write("posts.csv", "title,content,owner_email\nFrom a file,Text,new@example.org\n");
        write("votes.csv", "user_id,post_id\n4,1\n6,3\n6,4\n");
        write("all/users.csv", "id,email\n201,all@example.org\n");
        write("all/posts.csv", "id,title,content,owner_id\n301,All,Text,201\n");
        write("all/votes.csv", "user_id,post_id\n201,301\n1,301\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = files.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void holdsForEveryChangingCommand() {
        LINES.forEach((name, words) -> {
            String before = database.checksum();
            String tried = changed(name, words, "--dry-run");
            assertThat(database.checksum()).as(name + " --dry-run").isEqualTo(before);

            assertThat(changed(name, words, "--yes")).as(name).isEqualTo(tried).matches(".*[1-9].*");
            assertThat(database.checksum()).as(name).isNotEqualTo(before);
        });
    }

    @Test
    void coversEveryChangingCommandButTheEditors() {
        List<String> changing = console.definitions().stream()
                .filter(definition -> definition.effect() == Effect.CHANGING_DATA)
                .map(Definition::name)
                .filter(name -> !name.equals("post edit"))
                .toList();

        assertThat(new TreeSet<>(changing)).isEqualTo(new TreeSet<>(LINES.keySet()));
    }

    private String changed(String name, List<String> words, String how) {
        List<String> line = new ArrayList<>(List.of(name.split(" ", -1)));
        words.forEach(word -> line.add(word.replace("{files}", files.toString())));
        line.addAll(List.of(how, "--format", "json"));
        int code = console.input(PASSWORD).run(line.toArray(String[]::new));
        assertThat(code).as(line + "\n" + console.err()).isZero();
        Matcher found = CHANGED.matcher(console.out());
        assertThat(found.find()).as(console.out()).isTrue();
        return found.group(1);
    }
}
