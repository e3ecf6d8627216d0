package socialmedia.shell.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.input.CommandLine.Given;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.OutputSettings;

/** What the words of a line ask of the screen. */
final class RequestedOutput {

    private RequestedOutput() {}

    static OutputSettings of(Words words, Definition definition, OutputSettings base) {
        // A command's own --format may know forms that only it can write; these are its own matter.
        Optional<?> format = words.find(GlobalOptions.FORMAT);
        return base.format(format.filter(Format.class::isInstance)
                        .map(Format.class::cast)
                        .orElse(null))
                .fields(words.find(GlobalOptions.FIELDS).orElse(List.of()))
                .quiet(words.has(GlobalOptions.QUIET))
                .color(base.color() && !words.has(GlobalOptions.NO_COLOR))
                .yes(words.has(GlobalOptions.YES))
                .debug(words.has(GlobalOptions.DEBUG))
                .changing(definition.effect().isChanging());
    }

    /** For failures: also of a line that cannot be read, as far as it goes. */
    static OutputSettings of(List<Token> tokens, List<Given> handedDown, OutputSettings base) {
        Format format = format(tokens);
        return base.format(format == null ? handedDownFormat(handedDown) : format)
                .color(base.color() && !has(GlobalOptions.NO_COLOR, tokens, handedDown))
                .debug(has(GlobalOptions.DEBUG, tokens, handedDown));
    }

    /** The format that is asked for, however wrong the rest may be; null if none. */
    static @Nullable Format format(List<Token> tokens) {
        String option = GlobalOptions.FORMAT.name();
        for (int i = 0; i < tokens.size() && !tokens.get(i).endsOptions(); i++) {
            Token token = tokens.get(i);
            if (token.looksLikeOption() && token.text().equals(option) && i + 1 < tokens.size()) {
                return named(tokens.get(i + 1).text());
            }
            if (token.looksLikeOption() && token.text().startsWith(option + "=")) {
                return named(token.text().substring(option.length() + 1));
            }
        }
        return null;
    }

    private static @Nullable Format handedDownFormat(List<Given> handedDown) {
        return handedDown.stream()
                .filter(given -> given.isOf(GlobalOptions.FORMAT))
                .map(given -> named(given.text()))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(Option<Boolean> flag, List<Token> tokens, List<Given> handedDown) {
        return tokens.stream()
                        .takeWhile(token -> !token.endsOptions())
                        .anyMatch(token -> token.looksLikeOption() && flag.isSpelled(token.text()))
                || handedDown.stream().anyMatch(given -> given.isOf(flag));
    }

    private static @Nullable Format named(String word) {
        return Arrays.stream(Format.values())
                .filter(format -> GlobalOptions.FORMAT.choices().contains(word))
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }
}
