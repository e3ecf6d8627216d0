package socialmedia.shell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

final class ScreenTest {

    @Test
    void keepsResultsAndMessagesApart() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard());

        captured.screen().line("b1c66d590ccf (head)");
        captured.screen().note("Running upgrade");
        captured.screen().warning("Alembic was here");

        assertThat(captured.out()).isEqualTo("b1c66d590ccf (head)\n");
        assertThat(captured.err()).isEqualTo("Running upgrade\nAlembic was here\n");
    }

    @Test
    void showsOnlyWarningsWhenQuiet() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard().quiet(true));

        captured.screen().note("Running upgrade");
        captured.screen().warning("Alembic was here");

        assertThat(captured.err()).isEqualTo("Alembic was here\n");
    }

    @Test
    void holdsWarningsBackUnderJsonUntilAllWentWell() {
        CapturedScreen captured = CapturedScreen.in(Format.JSON);

        captured.screen().note("Running upgrade");
        captured.screen().warning("Alembic was here");
        assertThat(captured.err()).isEmpty();

        captured.screen().finish();
        assertThat(captured.err()).isEqualTo("Alembic was here\n");
    }

    @Test
    void forgetsHeldBackWarningsWhenSomethingFailed() {
        CapturedScreen captured = CapturedScreen.in(Format.JSON);

        captured.screen().warning("Alembic was here");
        captured.screen().failure("{}");
        captured.screen().finish();

        assertThat(captured.err()).isEqualTo("{}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "yes", " Yes "})
    void goesOnAfterAYes(String answer) {
        assertThatCode(() -> CapturedScreen.answering(answer).screen().confirm("Delete 3 posts?"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "yikes"})
    void stopsAtAnyOtherAnswer(String answer) {
        assertThatThrownBy(() -> CapturedScreen.answering(answer).screen().confirm("Delete 3 posts?"))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.NOT_CONFIRMED);
                    assertThat(failure).hasMessage("not confirmed, so nothing was done");
                });
    }

    @Test
    void doesNotAskWhenYesWasSaidBeforehand() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard().yes(true));

        assertThatCode(() -> captured.screen().confirm("Delete 3 posts?")).doesNotThrowAnyException();
    }

    @Test
    void refusesWhereNobodyCanBeAsked() {
        Screen screen = CapturedScreen.with(OutputSettings.standard())
                .screen()
                .at(new ControllingTerminal(Path.of("/dev/no-such-terminal")), TableWidth.UNLIMITED);

        assertThatThrownBy(() -> screen.confirm("Delete 3 posts?"))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.NOT_CONFIRMED);
                    assertThat(failure)
                            .hasMessage("this wants a yes, and there is no terminal to ask at: Delete 3 posts");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"social_media", " social_media "})
    void goesOnAfterTheWord(String answer) {
        Screen screen = CapturedScreen.answering(answer).screen();

        assertThatCode(() -> screen.confirmTyped("This deletes 3 users.", "social_media"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "yes", "Social_Media", "social_media2"})
    void stopsAtAnyOtherWord(String answer) {
        Screen screen = CapturedScreen.answering(answer).screen();

        assertThatThrownBy(() -> screen.confirmTyped("This deletes 3 users.", "social_media"))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.NOT_CONFIRMED);
                    assertThat(failure).hasMessage("not confirmed, so nothing was done");
                });
    }

    @Test
    void refusesWhereNobodyCanTypeTheWord() {
        Screen screen = CapturedScreen.with(OutputSettings.standard()).screen();

        assertThatThrownBy(() -> screen.confirmTyped("This deletes 3 users.", "social_media"))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.NOT_CONFIRMED);
                    assertThat(failure)
                            .hasMessage("this wants social_media typed, and there is no terminal to ask at: "
                                    + "This deletes 3 users");
                    assertThat(failure.details().hint()).isEqualTo("--yes says it beforehand");
                });
    }

    @Test
    void wantsNoWordTypedWhenYesWasSaidBeforehand() {
        CapturedScreen captured = CapturedScreen.with(OutputSettings.standard().yes(true));

        assertThatCode(() -> captured.screen().confirmTyped("This deletes 3 users.", "social_media"))
                .doesNotThrowAnyException();
    }

    @Test
    void asksForAPasswordEvenWhenYesWasSaidBeforehand() {
        Screen screen = CapturedScreen.answering("s3cret ")
                .screen()
                .with(OutputSettings.standard().yes(true));

        assertThat(screen.secret("Password: ")).isEqualTo("s3cret ");
    }

    @Test
    void saysWhatElseToDoWhereNobodyCanTypeAPassword() {
        Screen screen = CapturedScreen.with(OutputSettings.standard()).screen();

        assertThatThrownBy(() -> screen.secret("Password: ")).isInstanceOfSatisfying(OperatorFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.USAGE);
            assertThat(failure).hasMessage("a password is wanted, and there is no terminal to ask at");
            assertThat(failure.details().hint())
                    .isEqualTo("--password-stdin reads it from standard input, --generate makes one");
        });
    }

    @Test
    void endsQuietlyWhenTheReaderIsGone() {
        Screen screen = new Screen(failing("Broken pipe"), System.err);
        screen.line("first");

        assertThatThrownBy(screen::flush).isInstanceOf(OutputClosed.class);
        assertThatCode(screen::flush).doesNotThrowAnyException();
    }

    @Test
    void doesNotStopAChangeWhenTheReaderIsGone() {
        Screen screen = new Screen(failing("Broken pipe"), System.err)
                .with(OutputSettings.standard().changing(true));
        screen.line("first");

        assertThatCode(screen::flush).doesNotThrowAnyException();
    }

    @Test
    void saysThatAFullDiskTookNothing() {
        Screen screen = new Screen(failing("No space left on device"), System.err);
        screen.line("first");

        assertThatThrownBy(screen::flush)
                .isInstanceOf(OperatorFailure.class)
                .hasMessage("the output cannot be written: No space left on device");
    }

    private static PrintStream failing(String message) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(message);
            }
        };
        return StandardStreams.buffered(new ResultStream(broken));
    }
}
