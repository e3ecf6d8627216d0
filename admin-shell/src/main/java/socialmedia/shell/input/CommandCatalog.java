package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All commands by name, each of them made when it is first asked for. */
public final class CommandCatalog {

    private final Map<String, Supplier<ConsoleCommand>> makers = new LinkedHashMap<>();
    private final Set<String> nouns = new HashSet<>();
    private final Map<String, String> shortForms = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, ConsoleCommand> commands = new LinkedHashMap<>();

    /** Adds a command under the name that its definition has. */
    public CommandCatalog add(String name, Supplier<ConsoleCommand> maker) {
        if (makers.putIfAbsent(name, maker) != null) {
            throw new IllegalStateException("two commands are named " + name);
        }
        if (name.contains(" ")) {
            nouns.add(name.substring(0, name.indexOf(' ')));
        }
        return this;
    }

    /** After a noun these words stand for a command that has them as its first argument. */
    public CommandCatalog shortForm(String noun, List<String> words, String command) {
        words.forEach(word -> shortForms.put(noun + " " + word, command));
        return this;
    }

    /** The command that a noun with this word is short for. */
    public Optional<String> findLongForm(String noun, String word) {
        return Optional.ofNullable(shortForms.get(noun + " " + word));
    }

    /** The words that make a short form of a noun. */
    public List<String> shortWords(String noun) {
        return secondWords(shortForms.keySet(), noun);
    }

    public Set<String> names() {
        return new LinkedHashSet<>(makers.keySet());
    }

    public boolean has(String name) {
        return makers.containsKey(name);
    }

    public ConsoleCommand get(String name) {
        ConsoleCommand known = commands.get(name);
        if (known != null) {
            return known;
        }
        Supplier<ConsoleCommand> maker = Optional.ofNullable(makers.get(name))
                .orElseThrow(() -> new IllegalStateException("there is no command " + name));
        ConsoleCommand made = maker.get();
        check(name, made.definition());
        commands.put(name, made);
        return made;
    }

    public Definition definition(String name) {
        return definitions.computeIfAbsent(name, unknown -> get(name).definition());
    }

    /** Of every command, in the order they were added. */
    public List<Definition> definitions() {
        return makers.keySet().stream().map(this::definition).toList();
    }

    /** Whether commands of two words begin with this one. */
    public boolean isNoun(String word) {
        return nouns.contains(word);
    }

    /** The second words of the commands that begin with this one. */
    public List<String> verbs(String noun) {
        return secondWords(makers.keySet(), noun);
    }

    private static List<String> secondWords(Set<String> names, String noun) {
        return names.stream()
                .filter(name -> name.startsWith(noun + " "))
                .map(name -> name.substring(noun.length() + 1))
                .toList();
    }

    /** Commands and the nouns that some of them begin with: what a line can start with. */
    List<String> beginnings() {
        List<String> beginnings = new ArrayList<>(makers.keySet());
        makers.keySet().stream()
                .filter(name -> name.contains(" "))
                .map(name -> name.substring(0, name.indexOf(' ')))
                .distinct()
                .forEach(beginnings::add);
        return beginnings;
    }

    private static void check(String name, Definition definition) {
        if (!definition.name().equals(name)) {
            throw new IllegalStateException(name + " calls itself " + definition.name());
        }
        for (Option<?> option : definition.options()) {
            if (isTaken(option, option.name()) || isTaken(option, option.shortName())) {
                throw new IllegalStateException(name + ": " + option.name() + " is an option of every command");
            }
        }
    }

    /** Whether a spelling is one of every command's; a command may give more choices to one that has choices. */
    private static boolean isTaken(Option<?> option, @Nullable String spelling) {
        return spelling != null
                && GlobalOptions.find(spelling)
                        .filter(common ->
                                common.choices().isEmpty() || !option.choices().containsAll(common.choices()))
                        .isPresent();
    }
}
