package socialmedia.shell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.plan.Rule;
import socialmedia.seed.SeedPreset;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.output.SafeText;

/** Offers on Tab what may come next, from the commands' own definitions: commands, options, choices, values, files. */
public final class WordsCompleter implements Completer {

    private final CommandCatalog catalog;
    private final LiveSuggestions revisions;
    private final LiveSuggestions users;
    private final LiveSuggestions posts;
    private final LiveSuggestions actions;
    private final LiveSuggestions topics;

    /**
     * A completer for these commands.
     *
     * @param sources asked in the background; what takes longer than 150 milliseconds is not offered
     */
    public WordsCompleter(CommandCatalog catalog, LiveSources sources) {
        this.catalog = catalog;
        this.revisions = new LiveSuggestions(sources.revisions());
        this.users = new LiveSuggestions(sources.users());
        this.posts = new LiveSuggestions(sources.posts());
        this.actions = new LiveSuggestions(sources.actions());
        this.topics = new LiveSuggestions(sources.topics());
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        candidates.addAll(candidates(line.words().subList(0, line.wordIndex()), line.word()));
    }

    List<Candidate> candidates(List<String> before, String word) {
        TypedSoFar typed = TypedSoFar.of(before, catalog);
        Optional<Option<?>> awaiting = typed.awaiting();
        if (awaiting.isPresent()) {
            return values(awaiting.get(), "", word);
        }
        if (typed.isUnknown()) {
            return List.of();
        }
        return TypedSoFar.looksLikeOption(word) ? optionOrItsValue(typed, word) : wordOf(typed, word);
    }

    private List<Candidate> optionOrItsValue(TypedSoFar typed, String word) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            return options(typed);
        }
        return typed.option(word.substring(0, equals))
                .map(option -> values(option, word.substring(0, equals + 1), word.substring(equals + 1)))
                .orElse(List.of());
    }

    private List<Candidate> wordOf(TypedSoFar typed, String word) {
        Optional<Definition> command = typed.command();
        if (command.isEmpty()) {
            return typed.noun().map(this::verbs).orElseGet(this::firstWords);
        }
        List<Candidate> values = argument(command.get(), typed.arguments())
                .map(argument -> suggested(argument.suggestions(), "", word))
                .orElse(List.of());
        return values.isEmpty() && word.isEmpty() ? options(typed) : values;
    }

    private static Optional<Argument<?>> argument(Definition command, int index) {
        List<Argument<?>> arguments = command.arguments();
        if (index < arguments.size()) {
            return Optional.of(arguments.get(index));
        }
        return arguments.stream().reduce((first, second) -> second).filter(argument -> argument.arity()
                .isMany());
    }

    private List<Candidate> firstWords() {
        List<Candidate> words = new ArrayList<>();
        catalog.names().stream()
                .filter(name -> !name.contains(" "))
                .map(name -> candidate(name, catalog.definition(name).summary()))
                .forEach(words::add);
        catalog.names().stream()
                .filter(name -> name.contains(" "))
                .map(name -> name.substring(0, name.indexOf(' ')))
                .distinct()
                .filter(noun -> !catalog.has(noun))
                .map(noun -> candidate(noun, String.join(", ", catalog.verbs(noun))))
                .forEach(words::add);
        return words;
    }

    private List<Candidate> verbs(String noun) {
        Stream<Candidate> verbs = catalog.verbs(noun).stream()
                .map(verb ->
                        candidate(verb, catalog.definition(noun + " " + verb).summary()));
        Stream<Candidate> shortWords = catalog.shortWords(noun).stream()
                .map(word -> candidate(word, catalog.findLongForm(noun, word).orElse("") + " " + word));
        return Stream.concat(verbs, shortWords).toList();
    }

    private static List<Candidate> options(TypedSoFar typed) {
        return typed.options().stream()
                .filter(option -> !typed.isGiven(option))
                .map(option -> candidate(option.name(), option.help()))
                .toList();
    }

    private List<Candidate> values(Option<?> option, String prefix, String word) {
        return option.choices().isEmpty()
                ? suggested(option.suggestions(), prefix, word)
                : option.choices().stream()
                        .map(choice -> candidate(prefix + choice, ""))
                        .toList();
    }

    private List<Candidate> suggested(Suggestions kind, String prefix, String word) {
        return switch (kind) {
            case NONE -> List.of();
            case REVISIONS -> candidates(prefix, revisions.get(word));
            case USERS -> candidates(prefix, users.get(word));
            case POSTS -> candidates(prefix, posts.get(word));
            case ACTIONS -> candidates(prefix, actions.get(word));
            case FILES -> candidates(prefix, FileNames.startingWith(word));
            case SEED_PRESETS ->
                Stream.of(SeedPreset.values())
                        .map(preset -> candidate(prefix + preset.word(), ""))
                        .toList();
            case HAZARD_RULES -> hazardRules(prefix, word);
            case HELP_TOPICS ->
                Stream.concat(firstWords().stream(), candidates(prefix, topics.get(word)).stream())
                        .toList();
        };
    }

    /** The next of a list with commas; {@code all} stands alone. */
    private static List<Candidate> hazardRules(String prefix, String word) {
        String done = word.substring(0, word.lastIndexOf(',') + 1);
        List<String> given = List.of(done.split(",", -1));
        return Stream.concat(Stream.of(Rule.values()).map(Rule::word), done.isEmpty() ? Stream.of("all") : Stream.of())
                .filter(rule -> !given.contains(rule))
                .map(rule -> candidate(prefix + done + rule, ""))
                .toList();
    }

    /** In the order they come; one that a terminal would act on is not put into anybody's line. */
    private static List<Candidate> candidates(String prefix, List<Suggestion> suggestions) {
        List<Candidate> candidates = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            if (SafeText.line(suggestion.value()).equals(suggestion.value())) {
                candidates.add(candidate(prefix + suggestion.value(), suggestion.description(), candidates.size()));
            }
        }
        return candidates;
    }

    private static Candidate candidate(String value, String description) {
        return candidate(value, description, 0);
    }

    /** A directory is not the end of its word. */
    private static Candidate candidate(String value, String description, int place) {
        @Nullable String shown = description.isEmpty() ? null : SafeText.line(description);
        return new Candidate(value, value, null, shown, null, null, !value.endsWith("/"), place);
    }
}
