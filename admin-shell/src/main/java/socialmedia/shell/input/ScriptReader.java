package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.shell.input.CommandLine.Given;

/** Reads a script whole and checks each of its lines, before any of them runs. */
final class ScriptReader {

    private final CommandReader reader;

    ScriptReader(CommandReader reader) {
        this.reader = reader;
    }

    /** @throws OperatorFailure (script) naming file, line and column of the first line that cannot be read */
    Script read(ScriptText source, List<Given> handedDown) {
        Tokenizer tokenizer = Tokenizer.script(source.text());
        List<Script.Line> lines = new ArrayList<>();
        while (tokenizer.hasMore()) {
            List<Token> tokens = words(tokenizer, source);
            if (!tokens.isEmpty()) {
                Place place = new Place(
                        source.name(), tokens.get(0).line(), tokens.get(0).column());
                lines.add(new Script.Line(command(tokens, handedDown, source, place), place));
            }
        }
        return new Script(source, lines);
    }

    private static List<Token> words(Tokenizer tokenizer, ScriptText source) {
        try {
            return tokenizer.nextLine();
        } catch (UnreadableLine e) {
            throw ScriptFailure.at(new Place(source.name(), e.line(), e.column()), source, e);
        }
    }

    private CommandLine command(List<Token> tokens, List<Given> handedDown, ScriptText source, Place start) {
        try {
            CommandLine line = reader.read(tokens, handedDown);
            if (line.command() == null) {
                throw new UnreadableLine(tokens.get(0), "a command is missing", "options alone do nothing in a script");
            }
            return line;
        } catch (UnreadableLine e) {
            Place place = e.line() > 0 ? new Place(source.name(), e.line(), e.column()) : start;
            throw ScriptFailure.at(place, source, e);
        } catch (OperatorFailure e) {
            throw ScriptFailure.at(start, source, e);
        }
    }
}
