package socialmedia.shell.output;

import java.util.Optional;

/** Asks whoever sits at the terminal; never standard input, which may be data. */
public interface Questions {

    /** The answer; empty where there is no terminal to ask at. Ctrl-D answers with an empty text. */
    Optional<String> ask(String question);
}
