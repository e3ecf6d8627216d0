package socialmedia.shell.command.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.post.Post;
import socialmedia.post.PostRepository;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** {@code post edit} and {@code post create} with editors that are little scripts. */
final class PostEditorTest {

    private static final Pattern KEPT = Pattern.compile("text is kept in (\\S+\\.txt)");

    @TempDir
    private Path directory;

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(3);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsWhatDiffersAndAsks() throws Exception {
        try (DataConsole console = editingWith("sed -i -e 's/Title/Heading/' -e '$ s/1/%_1/'")) {
            assertThat(console.answers("y").run("post", "edit", "1")).isZero();
            assertThat(console.err())
                    .isEqualTo("""
                    - Title 1 of 1
                    + Heading 1 of 1
                    - Content 1
                    + Content %%_1
                    Database: %s
                    Saved post 1 (1 post updated)
                    Action 1; `undo 1` takes it back
                    """.formatted(database.settings().display()));
        }
        assertThat(post().title()).isEqualTo("Heading 1 of 1");
        assertThat(post().content()).isEqualTo("Content %_1");
    }

    @Test
    void givesTheEditorAFileThatNobodyElseReads() throws Exception {
        Path seen = directory.resolve("seen");
        try (DataConsole console = editingWith("sh -c 'ls -l \"$0\" > " + seen + "; cat \"$0\" >> " + seen + "'")) {
            assertThat(console.answers("y").run("post", "edit", "1")).isZero();
            assertThat(console.err()).contains("Left as it was: post 1\nNothing was changed\n");
        }
        assertThat(Files.readString(seen)).startsWith("-rw------- ").endsWith(".txt\nTitle 1 of 1\n\nContent 1\n");
        Matcher file = Pattern.compile("\\S+\\.txt").matcher(Files.readString(seen));
        assertThat(file.find()).isTrue();
        assertThat(Path.of(file.group())).doesNotExist();
    }

    @Test
    void keepsTheTextWhereItIsNotSaved() throws Exception {
        String before = database.checksum();
        try (DataConsole console = editingWith("sed -i s/Title/Heading/")) {
            assertThat(console.answers("n").run("post", "edit", "1")).isEqualTo(6);
            assertThat(kept(console)).isEqualTo("Heading 1 of 1\n\nContent 1\n");
            assertThat(console.answers("unasked").run("post", "edit", "1", "--dry-run"))
                    .isZero();
            assertThat(console.err()).contains("A dry run: all of it was taken back\n");
            assertThat(kept(console)).isEqualTo("Heading 1 of 1\n\nContent 1\n");
        }
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void refusesToSaveAPostThatWasChangedMeanwhile() throws Exception {
        Path opened = pipe("opened");
        Path changed = pipe("changed");
        try (DataConsole console = editingWith(
                "sh -c 'echo > " + opened + "; read line < " + changed + "; sed -i s/Title/Heading/ \"$0\"'")) {
            console.answers("y");
            CompletableFuture<Integer> edit = CompletableFuture.supplyAsync(() -> console.run("post", "edit", "1"));
            Files.readString(opened);
            database.jdbc()
                    .sql("update posts set content = 'theirs' where id = 1")
                    .update();
            Files.writeString(changed, "go\n");

            assertThat(edit.join()).isEqualTo(5);
            assertThat(console.err())
                    .contains("error: post 1 was changed meanwhile: its content; your text is kept in ");
            assertThat(kept(console)).isEqualTo("Heading 1 of 1\n\nContent 1\n");
        }
        assertThat(post().content()).isEqualTo("theirs");
        assertThat(post().title()).isEqualTo("Title 1 of 1");
    }

    @Test
    void needsAnEditorAndATerminal() throws Exception {
        try (DataConsole console = new DataConsole(database, Map.of("VISUAL", " "))) {
            assertThat(console.answers("y").run("post", "edit", "1")).isEqualTo(2);
            assertThat(console.err()).isEqualTo("error: no editor is named; set EDITOR, such as EDITOR=nano\n");
        }
        try (DataConsole console = editingWith("true")) {
            assertThat(console.run("post", "edit", "1", "--yes")).isEqualTo(2);
            assertThat(console.err()).startsWith("error: there is no terminal for an editor; `post update 1` takes");
            assertThat(console.answers("y").run("post", "edit", "99")).isEqualTo(4);
        }
    }

    @Test
    void saysThatTheEditorFailed() throws Exception {
        try (DataConsole console = editingWith("false")) {
            assertThat(console.answers("y").run("post", "edit", "1")).isEqualTo(1);
            assertThat(console.err()).isEqualTo("error: false ended with 1\n");
        }
    }

    @Test
    void makesAPostOfWhatIsWritten() throws Exception {
        Path text = Files.writeString(directory.resolve("text"), "One\n\nTwo \u001b[31m\n");
        try (DataConsole console = editingWith("cp " + text)) {
            assertThat(console.answers("unasked").run("post", "create", "--owner", "1", "--title", "T"))
                    .isZero();
            assertThat(console.err()).contains("Made post 7 of user 1");
        }
        assertThat(new PostRepository(database.jdbc()).get(7).content()).isEqualTo("One\n\nTwo \u001b[31m");
    }

    @Test
    void makesNoPostOfNothing() throws Exception {
        try (DataConsole console = editingWith("true")) {
            assertThat(console.answers("unasked").run("post", "create", "--owner", "1", "--title", "T"))
                    .isEqualTo(6);
            assertThat(console.err()).startsWith("error: no text was written, so no post was made");
        }
    }

    private DataConsole editingWith(String editor) {
        return new DataConsole(database, Map.of("EDITOR", editor));
    }

    private Path pipe(String name) throws Exception {
        Path pipe = directory.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static String kept(DataConsole console) throws Exception {
        Matcher matcher = KEPT.matcher(console.err());
        assertThat(matcher.find()).as(console.err()).isTrue();
        Path file = Path.of(matcher.group(1));
        String text = Files.readString(file);
        Files.delete(file);
        return text;
    }

    private Post post() {
        return new PostRepository(database.jdbc()).get(1);
    }
}
