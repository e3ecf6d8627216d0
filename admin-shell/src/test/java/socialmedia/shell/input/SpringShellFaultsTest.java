package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runners and the parser of Spring Shell 4.0.1 do wrong, one by one, and what happens here. */
final class SpringShellFaultsTest {

    @TempDir
    private Path folder;

    private final TestConsole console = new TestConsole();

    @Test
    void keepsAnArgumentOfTwoWordsWhole() {
        assertThat(console.run("post", "create", "--title", "hello world")).isZero();
        assertThat(console.out()).isEqualTo("created [hello world] [none]\n");
    }

    @Test
    void endsAParseErrorWithTwo() {
        assertThat(console.run("post", "list", "--limit")).isEqualTo(2);
        assertThat(console.line("echo 'open")).isEqualTo(2);
    }

    @Test
    void endsAMissingScriptWithTwo() {
        assertThat(console.run("--script", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(console.run("run", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void namesTheLineOfAScriptThatCannotBeRead() throws IOException {
        Path script = Files.writeString(folder.resolve("script"), "echo a\npost list --limit\n");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.err()).startsWith(script + ":2:11: error: ");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void goesOnAfterABlankLineAndRefusesSlashes() throws IOException {
        Path blank = Files.writeString(folder.resolve("blank"), "echo a\n\n\necho b\n");
        Path slashes = Files.writeString(folder.resolve("slashes"), "echo a\n// note\necho b\n");

        assertThat(console.run("--script", blank.toString())).isZero();
        assertThat(console.out()).isEqualTo("[a]\n[b]\n");
        assertThat(console.run("--script", slashes.toString())).isEqualTo(3);
        assertThat(console.err()).startsWith(slashes + ":2:1: error: unknown command //");
    }

    @Test
    void takesAHashForAComment() throws IOException {
        Path script = Files.writeString(folder.resolve("script"), "# note\necho a # note\n");

        assertThat(console.run("--script", script.toString())).isZero();
        assertThat(console.out()).isEqualTo("[a]\n");
        assertThat(console.line("# note")).isZero();
    }

    @Test
    void refusesAMistypedSecondWord() {
        assertThat(console.run("post", "lst")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: unknown command post lst; did you mean post list?\n");
    }

    @Test
    void refusesAnUnknownOptionAndRunsNothing() {
        assertThat(console.run("upgrade", "--bogus", "1")).isEqualTo(2);
        assertThat(console.run("upgrade", "head", "--dryrun")).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("error: unknown option --dryrun for upgrade; did you mean --dry-run?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpsWithACommandOfTwoWords(String help) {
        assertThat(console.run("post", "create", help)).isZero();
        assertThat(console.out()).startsWith("post create --title TITLE [OPTIONS]\n");
    }

    @Test
    void takesNegativeNumbersForValues() {
        assertThat(console.run("post", "list", "--limit", "-1")).isZero();
        assertThat(console.out()).isEqualTo("posts -1 ever []\n");
        assertThat(console.run("downgrade", "-1")).isZero();
        assertThat(console.out()).isEqualTo("down -1\n");
    }

    @Test
    void groupsWithSingleQuotes() {
        assertThat(console.line("post create --title 'hello world'")).isZero();
        assertThat(console.out()).isEqualTo("created [hello world] [none]\n");
    }

    @Test
    void takesAFlagWithoutAValueOnACommandOfTwoWords() {
        assertThat(console.run("post", "create", "--dry-run", "--title", "x")).isZero();
        assertThat(console.out()).isEqualTo("created [x] [none] dry\n");
    }

    @Test
    void keepsAnEmptyValue() {
        assertThat(console.run("post", "create", "--title", "")).isZero();
        assertThat(console.line("post create --title \"\" --content ''")).isZero();
        assertThat(console.out()).isEqualTo("created [] []\n");
    }

    @Test
    void givesADefaultToANumber() {
        assertThat(console.run("post", "list")).isZero();
        assertThat(console.out()).isEqualTo("posts 10 ever []\n");
    }

    @Test
    void readsExclamationMarksAsTheyStand() {
        console.line("echo before");
        assertThat(console.line("echo \"wow!!\" !1 '!?x'")).isZero();
        assertThat(console.out()).isEqualTo("[wow!!, !1, !?x]\n");
    }

    @Test
    void doesNotPrintAllCommandsForAnUnknownOne() {
        assertThat(console.run("frobnicate")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: unknown command frobnicate; `help` lists the commands\n");
    }

    @Test
    void passesOverALeadingSpace() {
        assertThat(console.line("  echo a")).isZero();
        assertThat(console.out()).isEqualTo("[a]\n");
        assertThat(console.line("   ")).isZero();
        assertThat(console.out()).isEmpty();
    }

    @Test
    void refusesSettingsOfSpringAmongTheWords() {
        assertThat(console.run("--spring.shell.interactive.enabled=false", "upgrade"))
                .isEqualTo(2);
        assertThat(console.err()).startsWith("error: unknown option --spring.shell.interactive.enabled;");
    }

    @Test
    void saysInOneLineThatAnOptionIsMissing() {
        assertThat(console.run("post", "create")).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("error: post create needs --title TITLE; usage: post create --title TITLE [OPTIONS]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 1",
        "usage, 2",
        "script, 3",
        "not_found, 4",
        "conflict, 5",
        "not_confirmed, 6",
        "refused, 7",
        "unavailable, 8",
        "partly_done, 9",
        "findings, 10",
        "interrupted, 130"
    })
    void endsWithTheCodeOfTheFailure(String kind, int code) {
        assertThat(console.run("fail", kind)).isEqualTo(code);
        assertThat(console.err()).isEqualTo("error: failed as told; ask for less\n");
    }

    @Test
    void endsWithTheCodeThatACommandGives() {
        assertThat(console.run("no")).isEqualTo(1);
        assertThat(console.run("bug")).isEqualTo(1);
        assertThat(console.err()).doesNotContain("\tat ");
        assertThat(console.run("bug", "--debug")).isEqualTo(1);
        assertThat(console.err()).contains("\tat ");
    }

    @Test
    void leavesASessionAtExitAndQuitOnly() {
        console.line("echo exit");
        assertThat(console.isOver()).isFalse();
        console.line("quit");
        assertThat(console.isOver()).isTrue();
    }
}
