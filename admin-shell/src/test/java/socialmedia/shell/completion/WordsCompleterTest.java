package socialmedia.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

final class WordsCompleterTest {

    private static final Argument<String> TARGET =
            Argument.optional("TARGET", "where to", word -> word).suggesting(Suggestions.REVISIONS);
    private static final Argument<String> FILE =
            Argument.<String>repeated("FILE", "which", word -> word).suggesting(Suggestions.FILES);
    private static final Argument<String> POST =
            Argument.<String>repeated("POST", "which", word -> word).suggesting(Suggestions.POSTS);
    private static final Argument<String> ACTION =
            Argument.optional("ID", "which", word -> word).suggesting(Suggestions.ACTIONS);
    private static final Option<String> OWNER =
            Option.required("--owner", "USER", "whose", (String word) -> word).suggesting(Suggestions.USERS);
    private static final Option<String> HAZARDS = Option.optional(
                    "--allow-hazards", "RULES", "which", (String word) -> word)
            .suggesting(Suggestions.HAZARD_RULES);
    private static final Option<Mode> MODE = Option.choice("--tx-mode", "MODE", "Transactions", Mode.class);

    @Test
    void offersCommandsAndTheFirstOfTwoWords() {
        assertThat(offered("")).containsExactly("upgrade", "run", "undo", "post", "local");
    }

    @Test
    void offersTheSecondWord() {
        assertThat(offered("local", "")).containsExactly("start", "stop");
    }

    @Test
    void offersACommandsOptionsAndThoseOfAll() {
        assertThat(offered("upgrade", "--"))
                .startsWith("--tx-mode", "--sql")
                .contains("--format", "--help")
                .doesNotContain("--fields");
    }

    @Test
    void offersAnOptionOnce() {
        assertThat(offered("upgrade", "--sql", "--")).doesNotContain("--sql").contains("--tx-mode");
    }

    @Test
    void offersChoicesAfterTheOptionAndAfterItsEqualsSign() {
        assertThat(offered("upgrade", "--tx-mode", "")).containsExactly("each", "all");
        assertThat(offered("upgrade", "--tx-mode=")).containsExactly("--tx-mode=each", "--tx-mode=all");
    }

    @Test
    void offersHazardsOneAfterTheOther() {
        assertThat(offered("upgrade", "--allow-hazards", "re")).contains("rewrite", "data-loss", "all");
        assertThat(offered("upgrade", "--allow-hazards", "rewrite,"))
                .contains("rewrite,scan")
                .doesNotContain("rewrite,rewrite", "rewrite,all");
        assertThat(offered("upgrade", "--allow-hazards=rewrite,")).contains("--allow-hazards=rewrite,scan");
    }

    @Test
    void findsTheCommandAfterOptionsOfAll() {
        assertThat(offered("--format", "json", "--quiet", "upgrade", "")).containsExactly("b1c66d590ccf");
    }

    @Test
    void offersRevisionsWithTheirMessages() {
        Candidate revision = completer(WordsCompleterTest::revisions)
                .candidates(List.of("upgrade"), "")
                .get(0);

        assertThat(revision.value()).isEqualTo("b1c66d590ccf");
        assertThat(revision.descr()).isEqualTo("Generate votes table");
    }

    @Test
    void looksUpWhatBeginsWithTheTypedWord() {
        assertThat(offered("post", "create", "--owner", "ana")).containsExactly("ana@example.org");
        assertThat(offered("post", "create", "--owner=ana")).containsExactly("--owner=ana@example.org");
        assertThat(offered("undo", "47")).containsExactly("4711");
    }

    @Test
    void offersPostsInTheirOrderAndHarmless() {
        List<Candidate> posts = completer(WordsCompleterTest::revisions).candidates(List.of("post", "show"), "1");

        assertThat(posts)
                .extracting(Candidate::value, Candidate::descr, Candidate::sort)
                .containsExactly(tuple("19", "Newest \\u001b[2J", 0), tuple("11", "Oldest", 1));
    }

    @Test
    void asksAnewForAnotherWordEvenWhileALookupIsLate() {
        CountDownLatch late = new CountDownLatch(1);
        WordsCompleter completer = new WordsCompleter(
                catalog(),
                new LiveSources(
                        typed -> List.of(),
                        typed -> {
                            if (typed.equals("a")) {
                                awaitQuietly(late);
                            }
                            return List.of(new Suggestion(typed + "@example.org", ""));
                        },
                        typed -> List.of(),
                        typed -> List.of(),
                        typed -> List.of()));

        assertThat(values(completer.candidates(List.of("post", "create", "--owner"), "a")))
                .isEmpty();
        assertThat(values(completer.candidates(List.of("post", "create", "--owner"), "ab")))
                .containsExactly("ab@example.org");
        late.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void offersNothingRatherThanWait() {
        CountDownLatch never = new CountDownLatch(1);
        WordsCompleter completer = completer(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return revisions();
        });
        long start = System.nanoTime();

        assertThat(values(completer.candidates(List.of("upgrade"), "b"))).isEmpty();
        assertThat((System.nanoTime() - start) / 1_000_000).isBetween(100L, 1_000L);
    }

    @Test
    void offersNothingWhereLookingUpFails() {
        WordsCompleter completer = completer(() -> {
            throw new IllegalStateException("no database");
        });

        assertThat(values(completer.candidates(List.of("upgrade"), "b"))).isEmpty();
    }

    @Test
    void offersFilesAgainAndAgainForARepeatedArgument(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("big bob.txt"), "");
        Files.createDirectory(directory.resolve("bin"));
        Files.writeString(directory.resolve(".hidden"), "");

        assertThat(offered("run", "x", directory + "/"))
                .containsExactlyInAnyOrder(directory + "/big bob.txt", directory + "/bin/");
        assertThat(offered("run", directory + "/.")).containsExactly(directory + "/.hidden");
        assertThat(offered("run", directory + "/nowhere/")).isEmpty();
    }

    @Test
    void offersNothingAfterAnUnknownCommand() {
        assertThat(offered("upgrdae", "")).isEmpty();
    }

    private static List<String> offered(String... words) {
        List<String> all = Arrays.asList(words);
        int last = all.size() - 1;
        return values(completer(WordsCompleterTest::revisions).candidates(all.subList(0, last), all.get(last)));
    }

    private static List<String> values(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::value).toList();
    }

    private static WordsCompleter completer(Supplier<List<Suggestion>> revisions) {
        LiveSources sources = new LiveSources(
                typed -> revisions.get(),
                typed -> List.of(new Suggestion(typed + "@example.org", "")),
                typed -> List.of(
                        new Suggestion(typed + "9", "Newest \u001b[2J"),
                        new Suggestion(typed + "1", "Oldest"),
                        new Suggestion("1\u202e2", "hostile")),
                typed -> List.of(new Suggestion("4711", "user delete ana@example.org")),
                typed -> List.of());
        return new WordsCompleter(catalog(), sources);
    }

    private static List<Suggestion> revisions() {
        return List.of(new Suggestion("b1c66d590ccf", "Generate votes table"));
    }

    private static CommandCatalog catalog() {
        CommandCatalog catalog = new CommandCatalog();
        for (Definition definition : List.of(
                Definition.changing("Migrations", "upgrade", "Go up")
                        .arguments(TARGET)
                        .options(MODE, Option.flag("--sql", "Print only"), HAZARDS),
                Definition.plain("Console", "run", "Run scripts").arguments(FILE),
                Definition.plain("Journal", "undo", "Take back").arguments(ACTION),
                Definition.plain("Posts", "post create", "Write").options(OWNER),
                Definition.plain("Posts", "post show", "Show").arguments(POST),
                Definition.plain("Local", "local start", "Start the server"),
                Definition.plain("Local", "local stop", "Stop the server"))) {
            catalog.add(definition.name(), () -> new Named(definition));
        }
        return catalog;
    }

    private enum Mode {
        EACH,
        ALL
    }

    private record Named(Definition definition) implements ConsoleCommand {

        @Override
        public ExitCode run(Words words, Screen screen) {
            return ExitCode.DONE;
        }
    }
}
