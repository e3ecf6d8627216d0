package socialmedia.shell.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command line, its words told apart.
 *
 * @param command null where there were global options alone
 * @param options those given, in order, then those handed down
 * @param arguments the words that belong to no option
 */
record CommandLine(@Nullable String command, List<Given> options, List<Token> arguments) {

    static final CommandLine EMPTY = new CommandLine(null, List.of(), List.of());

    /**
     * An option with the text of its value.
     *
     * @param at the word it was given with
     */
    record Given(Option<?> option, String text, Token at) {

        boolean isOf(Option<?> other) {
            return option.name().equals(other.name());
        }

        private String valueText() {
            if (option.isFlag()) {
                return "";
            }
            String value = option.secret() ? "***" : Quoting.of(text);
            return (value.startsWith("-") ? "=" : " ") + value;
        }
    }

    CommandLine {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Whether it ends the script or session it stands in. */
    boolean leaves() {
        return "exit".equals(command) || "quit".equals(command);
    }

    /** Whether the value of every word is known. */
    boolean isKnown() {
        return arguments.stream().allMatch(Token::isKnown)
                && options.stream().map(Given::at).allMatch(Token::isKnown);
    }

    boolean has(Option<?> option) {
        return options.stream().anyMatch(given -> given.isOf(option));
    }

    /** The words as they could be typed again; secrets are masked, and what was handed down is left out. */
    String text() {
        StringBuilder text = new StringBuilder(command == null ? "" : command);
        arguments.forEach(argument -> text.append(' ').append(argumentText(argument.text())));
        for (Given given : options) {
            if (!GlobalOptions.isHandedDown(given.option())) {
                text.append(' ').append(given.option().name()).append(given.valueText());
            }
        }
        return text.toString().strip();
    }

    /** What looks like an option and was none is quoted, so that it is none again. */
    private static String argumentText(String text) {
        String quoted = Quoting.of(text);
        return Token.argument(quoted).looksLikeOption() || quoted.equals("--") ? "'" + quoted + "'" : quoted;
    }

    /** The options that the lines of a script or session started so take over: global ones, and the reason for changes. */
    List<Given> handedDown() {
        return options.stream()
                .filter(given -> GlobalOptions.isHandedDown(given.option()) || given.isOf(ChangeOptions.REASON))
                .toList();
    }
}
