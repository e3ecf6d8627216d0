package socialmedia.shell.output;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A screen whose two streams can be read back. */
public final class CapturedScreen {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Screen screen;

    private CapturedScreen(OutputSettings settings, Questions questions, TableWidth width) {
        this.screen = new Screen(utf8(out), utf8(err), questions, width, settings);
    }

    public static CapturedScreen with(OutputSettings settings) {
        return new CapturedScreen(settings, Questions.NOBODY, TableWidth.UNLIMITED);
    }

    static CapturedScreen in(Format format) {
        return with(OutputSettings.standard().format(format));
    }

    static CapturedScreen answering(String answer) {
        return new CapturedScreen(OutputSettings.standard(), always(answer), TableWidth.UNLIMITED);
    }

    static CapturedScreen onTerminal(int columns) {
        return new CapturedScreen(OutputSettings.standard().format(Format.TABLE), Questions.NOBODY, () -> columns);
    }

    private static Questions always(String answer) {
        return new Questions() {
            @Override
            public Optional<String> ask(String question) {
                return Optional.of(answer);
            }

            @Override
            public Optional<String> askSecret(String prompt) {
                return Optional.of(answer);
            }
        };
    }

    public Screen screen() {
        return screen;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
