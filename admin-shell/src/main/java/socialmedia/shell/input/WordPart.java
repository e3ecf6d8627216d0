package socialmedia.shell.input;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a word as it is written. */
sealed interface WordPart {

    void addTo(Expansion expansion);

    /** Text that stands for itself. */
    record Text(String text) implements WordPart {

        @Override
        public void addTo(Expansion expansion) {
            expansion.add(text);
        }
    }

    /**
     * {@code $NAME}, or {@code ${NAME:-fallback}}.
     *
     * @param fallback what stands for it where it is not set or empty; null for none
     * @param at where its dollar is
     */
    record Variable(String name, @Nullable List<WordPart> fallback, Token at) implements WordPart {

        @Override
        public void addTo(Expansion expansion) {
            Variables variables = expansion.variables();
            Optional<String> value = variables.find(name);
            if (variables.isUnknown(name)) {
                expansion.addUnknown(name);
            } else if (fallback != null && value.orElse("").isEmpty()) {
                fallback.forEach(part -> part.addTo(expansion));
            } else {
                expansion.add(value.orElseThrow(() -> variables.missing(name, at)));
            }
        }
    }
}
