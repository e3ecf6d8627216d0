package socialmedia.shell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;

/** What the words before the cursor come to: a command, what it was given, and what is awaited next. */
final class TypedSoFar {

    private final CommandCatalog catalog;
    private final List<Option<?>> given = new ArrayList<>();
    private @Nullable String noun;
    private @Nullable Definition command;
    private @Nullable Option<?> awaiting;
    private boolean unknown;
    private int arguments;

    private TypedSoFar(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    static TypedSoFar of(List<String> words, CommandCatalog catalog) {
        TypedSoFar typed = new TypedSoFar(catalog);
        words.forEach(typed::add);
        return typed;
    }

    /** The first of two words, where the second is to come. */
    Optional<String> noun() {
        return Optional.ofNullable(noun);
    }

    Optional<Definition> command() {
        return Optional.ofNullable(command);
    }

    /** The option whose value comes next. */
    Optional<Option<?>> awaiting() {
        return Optional.ofNullable(awaiting);
    }

    /** Whether the words begin no command there is, so that nothing can be known of the next one. */
    boolean isUnknown() {
        return unknown;
    }

    /** How many arguments stand before the cursor. */
    int arguments() {
        return arguments;
    }

    /** Every option that may stand here, given or not. */
    List<Option<?>> options() {
        Stream<Option<?>> own = command == null ? Stream.of() : command.options().stream();
        Stream<Option<?>> global = globalOptions()
                .filter(option ->
                        command == null || command.options().stream().noneMatch(one -> one.isSpelled(option.name())));
        return Stream.concat(own, global).toList();
    }

    boolean isGiven(Option<?> option) {
        return given.contains(option) && !option.repeated();
    }

    Optional<Option<?>> option(String spelling) {
        return options().stream().filter(option -> option.isSpelled(spelling)).findFirst();
    }

    private Stream<Option<?>> globalOptions() {
        Definition known = command;
        return GlobalOptions.ALL.stream()
                .filter(option -> known == null || GlobalOptions.applies(option, known.effect()));
    }

    private void add(String word) {
        if (awaiting != null) {
            awaiting = null;
        } else if (looksLikeOption(word)) {
            addOption(word);
        } else if (command != null) {
            arguments++;
        } else {
            addCommandWord(word);
        }
    }

    private void addOption(String word) {
        int equals = word.indexOf('=');
        option(equals < 0 ? word : word.substring(0, equals)).ifPresent(option -> {
            given.add(option);
            awaiting = equals < 0 && !option.isFlag() ? option : null;
        });
    }

    private void addCommandWord(String word) {
        String name = noun == null ? word : noun + " " + word;
        if (catalog.has(name)) {
            command = catalog.definition(name);
            noun = null;
        } else if (noun != null && catalog.findLongForm(noun, word).isPresent()) {
            command = catalog.definition(catalog.findLongForm(noun, word).orElseThrow());
            noun = null;
            arguments++;
        } else if (noun == null && catalog.isNoun(word)) {
            noun = word;
        } else {
            unknown = true;
        }
    }

    static boolean looksLikeOption(String word) {
        return word.startsWith("-") && !word.matches("-[0-9.].*");
    }
}
