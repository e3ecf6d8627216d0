package socialmedia.shell.config;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import socialmedia.shell.output.Screen;

/** The screen that commands show on: the process's own streams, or a session's terminal while it lasts. */
final class CurrentScreen implements Supplier<Screen> {

    private final AtomicReference<Screen> screen;

    CurrentScreen(Screen first) {
        this.screen = new AtomicReference<>(first);
    }

    @Override
    public Screen get() {
        return screen.get();
    }

    void moveTo(Screen other) {
        screen.set(other);
    }
}
