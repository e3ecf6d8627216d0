package socialmedia.shell.input;

import java.util.List;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/** Our reading of a line in the place of Spring Shell's. */
public final class SpringShellParser implements CommandParser {

    private final CommandReader reader;

    public SpringShellParser(CommandCatalog catalog) {
        this.reader = new CommandReader(catalog);
    }

    @Override
    public ParsedInput parse(String input) {
        CommandLine line = reader.read(Tokenizer.typed(input), List.of());
        if (line.command() == null) {
            throw new UnreadableLine(Token.argument(""), "a command is missing", "`help` lists the commands");
        }
        return SpringShellWords.parsed(line.command(), line);
    }
}
