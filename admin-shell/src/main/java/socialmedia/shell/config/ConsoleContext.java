package socialmedia.shell.config;

import org.springframework.context.support.GenericApplicationContext;

/** The console's Spring context: its explicit beans and nothing else. */
public final class ConsoleContext extends GenericApplicationContext {

    public ConsoleContext() {
        register(new ConsoleBeans());
    }

    /** None: nothing here is translated, and Spring's own would first list every locale that Java knows (40 ms). */
    @Override
    protected void initMessageSource() {}
}
