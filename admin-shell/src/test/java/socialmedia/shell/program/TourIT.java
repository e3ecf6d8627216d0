package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.database.DatabaseVariables;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.TestDatabase;

/** Plays the tour of the documentation in a real terminal; {@code -Dtour.write} writes the page instead of comparing it. */
final class TourIT {

    private static final Path PAGE = ProjectFiles.get("docs").resolve("tour.md");

    private static final String INTRODUCTION = """
            # A tour

            A session on an empty database, as it stood on the screen. A test plays it anew in a real terminal and compares; only
            the database's name, times, durations and generated passwords are made the same each time.

            ```text
            """;

    /** A line to type, and how the screen ends when it is done. */
    private record Step(String line, String end) {}

    private static final List<Step> STEPS = List.of(
            new Step("upgrade head", "> "),
            new Step("user create ana@example.org --generate --reason 'ticket 12'", "> "),
            new Step("user create ben@example.org --phone '+49 30 1234' --generate", "> "),
            new Step("post create --owner ana@example.org --title 'Hello, \"world\"' --content 'The first one.'", "> "),
            new Step("post create --owner 2 --title 'A second' --content 'And another.' --unpublished", "> "),
            new Step("vote add 2 1", "> "),
            new Step("vote add 2 1", "> "),
            new Step("user list", "> "),
            new Step("post show 1", "> "),
            new Step("user shwo ana@example.org", "> "),
            new Step("user show anna@example.org", "> "),
            new Step("user delete ana@example.org --dry-run", "> "),
            new Step("user delete ana@example.org", "[y/N] "),
            new Step("y", "> "),
            new Step("user list", "> "),
            new Step("journal list --fields id,at,command,reason", "> "),
            new Step("undo", "> "),
            new Step("user show ana@example.org", "> "),
            new Step("user suspend ben@example.org --unpublish-posts --yes", "> "),
            new Step("user unsuspend ben@example.org", "> "),
            new Step("env mark production", "> "),
            new Step("user delete ben@example.org", "to go on: "),
            new Step("no", "> "),
            new Step("env mark development", "to go on: "),
            new Step("production", "> "),
            new Step("vote stats", "> "));

    @TempDir
    private Path directory;

    @Test
    void showsWhatTheDocumentationShows() throws IOException {
        assumeThat(TerminalSession.isPossible()).as("tmux is installed").isTrue();
        String played = INTRODUCTION + play() + "\n```\n";
        if (System.getProperty("tour.write") != null) {
            Files.writeString(PAGE, played);
        }

        assertThat(withoutState(played)).isEqualTo(withoutState(Files.readString(PAGE)));
    }

    private String play() {
        try (FreshDatabase database = TestDatabase.create();
                TerminalSession session =
                        TerminalSession.start(directory, environment(DatabaseVariables.of(database.settings())))) {
            String screen = session.await(seen -> seen.endsWith(">"));
            for (Step step : STEPS) {
                String before = screen;
                session.type(step.line());
                screen = session.await(
                        seen -> seen.length() > before.length() + step.line().length()
                                && seen.startsWith(before)
                                && seen.endsWith(step.end().strip())
                                && !seen.equals(before + " " + step.line()));
            }
            return normal(screen, database.settings().display());
        }
    }

    private Map<String, String> environment(Map<String, String> database) {
        Map<String, String> environment = new HashMap<>(database);
        for (String name : List.of("data", "state", "cache")) {
            environment.put(
                    "XDG_" + name.toUpperCase(java.util.Locale.ROOT) + "_HOME",
                    directory.resolve(name).toString());
        }
        environment.put("HOME", directory.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PAGER", "cat");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    /** A busy machine leaves the revision out of a prompt rather than have one wait for it. */
    private static String withoutState(String page) {
        return page.replaceAll("(?m)^(\\S+@\\S+)( [^>]*(<base>[^>]*)?)?> ?", "$1> ");
    }

    private static String normal(String screen, String database) {
        return screen.replace(database, "admin@localhost:5432/socialmedia")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "2026-11-25T12:00:00.000000Z")
                .replaceAll("\\d+ ms\\)", "9 ms)")
                .replaceAll("Password: \\S+", "Password: (shown here, once)")
                .replaceAll("(?m) +$", "");
    }
}
