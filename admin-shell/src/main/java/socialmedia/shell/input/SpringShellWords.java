package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;
import socialmedia.shell.input.CommandLine.Given;

/** Our command lines as Spring Shell's parsed input, and back. */
final class SpringShellWords {

    private static final char NO_SHORT_NAME = ' ';

    private SpringShellWords() {}

    static ParsedInput parsed(String command, CommandLine line) {
        List<String> words = List.of(command.split(" ", -1));
        List<CommandArgument> arguments = new ArrayList<>();
        for (Token token : line.arguments()) {
            arguments.add(new CommandArgument(arguments.size(), token.text()));
        }
        List<CommandOption> options = line.options().stream()
                .map(given -> option(given.option(), given.text()))
                .toList();
        return new ParsedInput(words.get(0), words.subList(1, words.size()), options, arguments);
    }

    static CommandLine line(Definition definition, ParsedInput input) {
        List<Given> options = new ArrayList<>();
        for (CommandOption option : input.options()) {
            Option<?> known = find(definition, "--" + option.longName());
            options.add(new Given(known, Objects.requireNonNull(option.value()), Token.argument(known.name())));
        }
        List<Token> arguments = input.arguments().stream()
                .map(argument -> Token.argument(argument.value()))
                .toList();
        return new CommandLine(definition.name(), options, arguments);
    }

    /** What Spring Shell's own tools may show or complete. */
    static CommandOption option(Option<?> option, String text) {
        String shortName = option.shortName();
        return new CommandOption(
                shortName == null ? NO_SHORT_NAME : shortName.charAt(1),
                option.name().substring(2),
                option.help(),
                option.required(),
                option.defaultText() == null ? "" : option.defaultText(),
                text,
                option.isFlag() ? Boolean.class : String.class);
    }

    private static Option<?> find(Definition definition, String name) {
        for (Option<?> option : definition.options()) {
            if (option.isSpelled(name)) {
                return option;
            }
        }
        return GlobalOptions.find(name)
                .orElseThrow(() -> new IllegalStateException(definition.name() + " has no option " + name));
    }
}
