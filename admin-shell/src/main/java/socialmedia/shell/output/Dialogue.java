package socialmedia.shell.output;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** What is asked of a person, and what follows where the answer is another or nobody is there. */
final class Dialogue {

    private static final String BEFOREHAND = "--yes says it beforehand";

    private final Questions questions;
    private final boolean yes;

    /** @param yes every confirmation is given beforehand */
    Dialogue(Questions questions, boolean yes) {
        this.questions = questions;
        this.yes = yes;
    }

    void confirm(String question) {
        if (yes) {
            return;
        }
        String answer = questions
                .ask(SafeText.lines(question) + " [y/N] ")
                .orElseThrow(() -> nobody("this wants a yes", question));
        if (!List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
            throw declined();
        }
    }

    void confirmTyped(String question, String word) {
        if (yes) {
            return;
        }
        String shown = SafeText.line(word.strip());
        String answer = questions
                .ask(SafeText.lines(question) + "\nType " + shown + " to go on: ")
                .orElseThrow(() -> nobody("this wants " + shown + " typed", question));
        if (!answer.strip().equals(shown)) {
            throw declined();
        }
    }

    String secret(String prompt, String hint) {
        return questions.askSecret(SafeText.line(prompt)).orElseThrow(missing(hint));
    }

    private static Supplier<OperatorFailure> missing(String hint) {
        return () -> new OperatorFailure(Kind.USAGE, "a password is wanted, and there is no terminal to ask at", hint);
    }

    private static OperatorFailure nobody(String wanted, String question) {
        return new OperatorFailure(
                Kind.NOT_CONFIRMED,
                wanted + ", and there is no terminal to ask at: " + question.replaceFirst("[?.]$", ""),
                BEFOREHAND);
    }

    private static OperatorFailure declined() {
        return new OperatorFailure(Kind.NOT_CONFIRMED, "not confirmed, so nothing was done");
    }
}
