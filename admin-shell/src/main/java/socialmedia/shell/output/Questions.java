package socialmedia.shell.output;

import java.util.Optional;

/** Asks whoever sits at the terminal; never standard input, which may be data. */
public interface Questions {

    /** For pipes and tests: nobody is there. */
    Questions NOBODY = new Questions() {
        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> askSecret(String prompt) {
            return Optional.empty();
        }

        @Override
        public boolean canAsk() {
            return false;
        }
    };

    /** The answer; empty where there is no terminal to ask at. Ctrl-D answers with an empty text. */
    Optional<String> ask(String question);

    /** The same, showing and remembering nothing of what is typed. */
    Optional<String> askSecret(String prompt);

    /** Whether there is a terminal. */
    default boolean canAsk() {
        return true;
    }
}
