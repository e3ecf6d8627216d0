package socialmedia.shell.input;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.input.CommandLine.Given;

/** Makes values of the words of a command line, each with the reader of its argument or option. */
final class ValueReader {

    private static final Token NOWHERE = Token.argument("");

    private final CommandLine line;
    private final Map<String, List<?>> values = new HashMap<>();

    private ValueReader(CommandLine line) {
        this.line = line;
    }

    /** @param definition null for a line of global options alone */
    static Words read(@Nullable Definition definition, CommandLine line) {
        return read(definition, line, LineContext.NONE);
    }

    /** A word whose value is not known yet is left out. */
    static Words read(@Nullable Definition definition, CommandLine line, LineContext context) {
        ValueReader reader = new ValueReader(line);
        line.options().stream().map(Given::option).distinct().forEach(reader::given);
        if (definition != null) {
            definition.options().stream()
                    .filter(option -> !line.has(option))
                    .forEach(option -> reader.absent(option, definition));
            reader.arguments(definition);
        } else {
            reader.surplus(0, "unknown word ", "`help` lists the commands");
        }
        return new Words(reader.values, line.handedDown(), line.text(), context);
    }

    private void given(Option<?> option) {
        List<Object> read = new ArrayList<>();
        for (Given given : line.options()) {
            if (given.isOf(option) && given.at().isKnown()) {
                checkChoice(option, given);
                read.add(value(option, given.text(), given.at()));
            }
        }
        values.put(option.name(), List.copyOf(read));
    }

    private void absent(Option<?> option, Definition definition) {
        if (option.required()) {
            throw new UnreadableLine(
                    NOWHERE,
                    definition.name() + " needs " + option.name() + " " + option.valueName(),
                    "usage: " + definition.usage());
        }
        if (option.defaultText() != null) {
            values.put(option.name(), List.of(value(option, option.defaultText(), NOWHERE)));
        }
    }

    private static void checkChoice(Option<?> option, Given given) {
        if (option.choices().isEmpty() || option.choices().contains(given.text())) {
            return;
        }
        String choices = String.join(", ", option.choices());
        Optional<String> nearest = DidYouMean.hint(given.text(), option.choices());
        throw new UnreadableLine(
                given.at(),
                option.name() + ": " + (option.secret() ? "this" : UnreadableLine.shown(given.text())) + " is none of "
                        + choices,
                nearest.orElse(null));
    }

    private void arguments(Definition definition) {
        int next = 0;
        for (Argument<?> argument : definition.arguments()) {
            int end = argument.arity().isMany()
                    ? line.arguments().size()
                    : Math.min(next + 1, line.arguments().size());
            if (next == end && argument.arity().isNeeded()) {
                throw new UnreadableLine(
                        NOWHERE, definition.name() + " needs " + argument.name(), "usage: " + definition.usage());
            }
            List<Object> read = new ArrayList<>();
            for (Token token : line.arguments().subList(next, end)) {
                if (token.isKnown()) {
                    read.add(value(argument, token));
                }
            }
            values.put(argument.name(), List.copyOf(read));
            next = end;
        }
        surplus(next, definition.name() + " does not take ", "usage: " + definition.usage());
    }

    private void surplus(int taken, String message, String hint) {
        if (taken < line.arguments().size()) {
            Token token = line.arguments().get(taken);
            throw new UnreadableLine(token, message + UnreadableLine.shown(token.text()), hint);
        }
    }

    private static Object value(Option<?> option, String text, Token at) {
        try {
            return option.reader().apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            String problem = option.secret() ? "this value cannot be used" : problem(text, e);
            throw new UnreadableLine(at, option.name() + ": " + problem, null);
        }
    }

    private static Object value(Argument<?> argument, Token token) {
        try {
            return argument.reader().apply(token.text());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableLine(token, argument.name() + ": " + problem(token.text(), e), null);
        }
    }

    /** Readers say what the word should be. */
    private static String problem(String text, RuntimeException e) {
        String wanted = e.getMessage();
        if (e instanceof NumberFormatException) {
            wanted = "a whole number";
        } else if (e instanceof DateTimeException) {
            wanted = "a date or time (such as 2026-12-24)";
        }
        return UnreadableLine.shown(text) + " is not " + (wanted == null ? "right here" : wanted);
    }
}
