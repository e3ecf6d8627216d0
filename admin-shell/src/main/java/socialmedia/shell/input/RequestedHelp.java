package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import socialmedia.shell.input.CommandLine.Given;
import socialmedia.shell.output.Format;

/** Finds {@code --help} among the words, whatever else is missing or wrong, and what help is wanted for. */
final class RequestedHelp {

    private RequestedHelp() {}

    static boolean isIn(List<Token> tokens) {
        return tokens.stream()
                .takeWhile(token -> !token.endsOptions())
                .anyMatch(token -> !token.quoted() && GlobalOptions.HELP.isSpelled(token.text()));
    }

    /** The help that is wanted, as a command line of its own; a format that is asked for stays. */
    static CommandLine line(List<Token> tokens, CommandCatalog catalog) {
        Format format = RequestedOutput.format(tokens);
        List<Given> options = format == null
                ? List.of()
                : List.of(new Given(GlobalOptions.FORMAT, format.name().toLowerCase(Locale.ROOT), tokens.get(0)));
        return new CommandLine("help", options, subject(tokens, catalog));
    }

    /** The words of the command that help is wanted for; none for help on everything. */
    private static List<Token> subject(List<Token> tokens, CommandCatalog catalog) {
        List<Token> words = leadingWords(tokens);
        if (words.size() == 2
                && !catalog.has(words.get(0).text() + " " + words.get(1).text())) {
            return words.subList(0, 1);
        }
        return words;
    }

    private static List<Token> leadingWords(List<Token> tokens) {
        List<Token> words = new ArrayList<>();
        for (int i = 0; i < tokens.size() && words.size() < 2; i++) {
            Token token = tokens.get(i);
            if (!token.looksLikeOption()) {
                words.add(token);
            } else if (takesNextWord(token)) {
                i++;
            }
        }
        return words;
    }

    private static boolean takesNextWord(Token token) {
        return GlobalOptions.find(token.text())
                .filter(option -> !option.isFlag())
                .isPresent();
    }
}
