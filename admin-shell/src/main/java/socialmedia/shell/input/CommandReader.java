package socialmedia.shell.input;

import java.util.List;
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
        if (RequestedHelp.isIn(tokens)) {
            return RequestedHelp.line(tokens, catalog);
        }
        CommandLineBuilder line = new CommandLineBuilder(catalog);
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
        return checked(line.finished(handedDown));
    }

    /** The values of a line, as the command's own readers make them. */
    Words words(CommandLine line) {
        return ValueReader.read(line.command() == null ? null : catalog.definition(line.command()), line);
    }

    private CommandLine checked(CommandLine line) {
        words(line);
        return line;
    }
}
