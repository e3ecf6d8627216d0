package socialmedia.shell.input;

import java.util.List;
import java.util.Objects;
import socialmedia.shell.input.CommandLine.Given;

/** Makes a checked command line of words: which command, which options, which arguments. Nothing mistyped is passed over. */
final class CommandReader {

    private final CommandCatalog catalog;

    CommandReader(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads and checks one line, values included.
     *
     * @param handedDown global options of the script or session that the line belongs to
     * @throws socialmedia.failure.OperatorFailure if anything in it is unknown, missing or too much
     */
    CommandLine read(List<Token> tokens, List<Given> handedDown) {
        return read(tokens, handedDown, LineContext.NONE);
    }

    /** The same for a line that is to run in this context; what only running gives is not checked. */
    CommandLine read(List<Token> tokens, List<Given> handedDown, LineContext context) {
        if (RequestedHelp.isIn(tokens)) {
            return RequestedHelp.line(tokens, catalog);
        }
        CommandLineBuilder line = new CommandLineBuilder(catalog, isScript(tokens));
        boolean optionsEnded = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (optionsEnded || !token.looksLikeOption()) {
                line.word(token);
            } else if (token.endsOptions()) {
                optionsEnded = true;
            } else if (line.option(token, i + 1 < tokens.size() ? tokens.get(i + 1) : null)) {
                i++;
            }
        }
        CommandLine finished = line.finished(handedDown);
        check(finished, context);
        return finished;
    }

    /** The values of a line, as the command's own readers make them. */
    Words words(CommandLine line) {
        return ValueReader.read(line.command() == null ? null : definition(line), line);
    }

    Definition definition(CommandLine line) {
        return catalog.definition(command(line));
    }

    private static String command(CommandLine line) {
        return Objects.requireNonNull(line.command());
    }

    private static boolean isScript(List<Token> tokens) {
        return tokens.stream()
                .takeWhile(token -> !token.endsOptions())
                .anyMatch(token -> token.looksLikeOption() && GlobalOptions.SCRIPT.isSpelled(token.optionName()));
    }

    private void check(CommandLine line, LineContext context) {
        if (line.command() == null) {
            words(line);
            return;
        }
        Words words = ValueReader.read(definition(line), line, context);
        if (line.isKnown()) {
            catalog.get(command(line)).check(words);
        }
    }
}
