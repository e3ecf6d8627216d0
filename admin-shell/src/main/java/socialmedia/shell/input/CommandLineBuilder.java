package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.input.CommandLine.Given;
import socialmedia.shell.input.Definition.Effect;

/** Puts a command line together from left to right: the command by its longest name, then its options and arguments. */
final class CommandLineBuilder {

    private static final String RUN = "run";

    private final CommandCatalog catalog;
    private final boolean script;
    private final List<Given> options = new ArrayList<>();
    private final List<Token> arguments = new ArrayList<>();

    @Nullable
    private Token noun;

    @Nullable
    private Definition definition;

    /** @param script whether {@code --script} is among the words, which then take the options of {@code run} */
    CommandLineBuilder(CommandCatalog catalog, boolean script) {
        this.catalog = catalog;
        this.script = script;
    }

    /** Takes a word that is no option: the command's own, or an argument. */
    void word(Token token) {
        if (definition != null) {
            arguments.add(token);
        } else if (noun != null) {
            secondWord(noun, token);
        } else if (!token.isWritten()) {
            throw UnknownWords.variable(token);
        } else if (catalog.isNoun(token.text())) {
            noun = token;
        } else if (catalog.has(token.text())) {
            definition = catalog.definition(token.text());
        } else {
            throw UnknownWords.command(token, catalog);
        }
    }

    private void secondWord(Token first, Token second) {
        String both = first.text() + " " + second.text();
        if (second.isWritten() && catalog.has(both)) {
            definition = catalog.definition(both);
        } else if (second.isWritten()
                && catalog.findLongForm(first.text(), second.text()).isPresent()) {
            definition = catalog.definition(
                    catalog.findLongForm(first.text(), second.text()).orElseThrow());
            arguments.add(second);
        } else if (catalog.has(first.text())) {
            definition = catalog.definition(first.text());
            arguments.add(second);
        } else if (!second.isWritten()) {
            throw UnknownWords.variable(second);
        } else {
            throw UnknownWords.verb(first, second, catalog);
        }
    }

    /**
     * Takes an option.
     *
     * @return whether the word after it was its value
     */
    boolean option(Token token, @Nullable Token next) {
        if (clustered(token)) {
            return false;
        }
        Option<?> option =
                find(token.optionName()).orElseThrow(() -> UnknownWords.option(token, definition, known().toList()));
        refuseTwice(option, token);
        boolean hasValue = token.text().contains("=");
        if (option.isFlag()) {
            if (hasValue) {
                throw new UnreadableLine(
                        token, token.optionName() + " takes no value", "write it alone, or leave it out");
            }
            options.add(new Given(option, "true", token));
            return false;
        }
        if (hasValue) {
            String value = token.text().substring(token.optionName().length() + 1);
            options.add(new Given(option, value, token));
            return false;
        }
        Token value = valueOf(option, token, next);
        options.add(new Given(option, value.text(), token.with(token.text(), value.source())));
        return true;
    }

    private Token valueOf(Option<?> option, Token token, @Nullable Token next) {
        if (next == null || next.endsOptions()) {
            throw new UnreadableLine(
                    token, token.text() + " needs a value", "usage: " + token.text() + " " + option.valueName());
        }
        if (next.looksLikeOption() && find(next.optionName()).isPresent()) {
            String name = next.optionName();
            throw new UnreadableLine(
                    token,
                    token.text() + " needs a value, and " + name + " is an option itself",
                    "if it is meant as the value, write " + option.name() + "=" + name);
        }
        return next;
    }

    /** Short flags may stand together: {@code -vi}. */
    private boolean clustered(Token token) {
        String text = token.text();
        if (text.length() < 3
                || text.charAt(1) == '-'
                || find(token.optionName()).isPresent()) {
            return false;
        }
        List<Option<?>> flags = new ArrayList<>();
        for (char letter : text.substring(1).toCharArray()) {
            find("-" + letter).filter(Option::isFlag).ifPresent(flags::add);
        }
        if (flags.size() < text.length() - 1) {
            return false;
        }
        for (Option<?> flag : flags) {
            refuseTwice(flag, token);
            options.add(new Given(flag, "true", token));
        }
        return true;
    }

    private void refuseTwice(Option<?> option, Token token) {
        if (!option.repeated() && options.stream().anyMatch(given -> given.isOf(option))) {
            throw new UnreadableLine(token, option.name() + " is given twice", null);
        }
    }

    private Optional<Option<?>> find(String spelling) {
        return known().filter(option -> option.isSpelled(spelling)).findFirst();
    }

    private Stream<Option<?>> known() {
        Definition own = definition != null ? definition : nounAsCommand();
        return Stream.concat(own == null ? Stream.of() : own.options().stream(), GlobalOptions.ALL.stream());
    }

    private @Nullable Definition nounAsCommand() {
        if (noun == null && script && catalog.has(RUN)) {
            return catalog.definition(RUN);
        }
        return noun != null && catalog.has(noun.text()) ? catalog.definition(noun.text()) : null;
    }

    /** The line as it is when no word is left. */
    CommandLine finished(List<Given> handedDown) {
        if (definition == null && noun != null) {
            if (!catalog.has(noun.text())) {
                throw UnknownWords.missingVerb(noun, catalog);
            }
            definition = catalog.definition(noun.text());
        }
        Definition found = definition;
        return found == null ? globalRequest(handedDown) : line(found, options, arguments, handedDown);
    }

    /** Options alone may ask for a script, which is the command {@code run}. */
    private CommandLine globalRequest(List<Given> handedDown) {
        CommandLine line = new GlobalRequest(options, arguments).line();
        return RUN.equals(line.command())
                ? line(catalog.definition(RUN), line.options(), line.arguments(), handedDown)
                : line;
    }

    private static CommandLine line(
            Definition found, List<Given> written, List<Token> arguments, List<Given> handedDown) {
        List<Given> options = written.stream().map(one -> asItsOwn(one, found)).toList();
        options.forEach(given -> checkApplies(given, found));
        List<Given> all = new ArrayList<>(options);
        handedDown.stream()
                .filter(given -> takes(found, given.option()))
                .filter(given -> options.stream().noneMatch(own -> own.isOf(given.option())))
                .forEach(all::add);
        return new CommandLine(found.name(), all, arguments);
    }

    /** A global option that stood before the command's words, where the command has one of that name. */
    private static Given asItsOwn(Given given, Definition definition) {
        return definition.options().stream()
                .filter(given::isOf)
                .findFirst()
                .map(own -> new Given(own, given.text(), given.at()))
                .orElse(given);
    }

    private static boolean takes(Definition definition, Option<?> option) {
        return GlobalOptions.isHandedDown(option)
                ? GlobalOptions.applies(option, definition.effect())
                : definition.options().contains(option);
    }

    private static void checkApplies(Given given, Definition definition) {
        Effect effect = definition.effect();
        boolean alone = given.isOf(GlobalOptions.SCRIPT) || given.isOf(GlobalOptions.VERSION);
        if (alone) {
            throw new UnreadableLine(
                    given.at(), given.option().name() + " stands without a command", "leave out " + definition.name());
        }
        if (!GlobalOptions.applies(given.option(), effect)) {
            throw new UnreadableLine(
                    given.at(),
                    definition.name() + " does not take " + given.option().name(),
                    "usage: " + definition.usage());
        }
    }
}
