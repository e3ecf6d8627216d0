package socialmedia.shell.config;

import java.util.function.Supplier;
import socialmedia.shell.output.Screen;

/** The screen that commands show on: the process's own streams, or a session's terminal while it lasts. */
final class CurrentScreen implements Supplier<Screen> {

    private volatile Screen screen;

    CurrentScreen(Screen first) {
        this.screen = first;
    }

    @Override
    public Screen get() {
        return screen;
    }

    void moveTo(Screen other) {
        screen = other;
    }
}
