package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure.Details;

/** Says of a word that is not known which one was probably meant. */
final class UnknownWords {

    private static final String NO_PASSWORD =
            "set DATABASE_PASSWORD in the environment or in .env, or use ~/.pgpass: others can see a command's words";

    private UnknownWords() {}

    static UnreadableLine command(Token word, CommandCatalog catalog) {
        if (word.text().matches("(?s)[A-Za-z_][A-Za-z0-9_]*=.*")) {
            return new UnreadableLine(
                    word,
                    word.optionName() + " would be a variable, and those belong to scripts",
                    "`help scripting` tells how they are set there");
        }
        return new UnreadableLine(
                word,
                "unknown command " + UnreadableLine.shown(word.text()),
                DidYouMean.hint(word.text(), catalog.beginnings()).orElse("`help` lists the commands"));
    }

    /** What runs must be known beforehand. */
    static UnreadableLine variable(Token word) {
        return new UnreadableLine(
                word, "the words of a command cannot come from a variable", "write the command itself");
    }

    static UnreadableLine verb(Token noun, Token verb, CommandCatalog catalog) {
        String both = noun.text() + " " + verb.text();
        List<String> verbs = new ArrayList<>(catalog.verbs(noun.text()));
        verbs.addAll(catalog.shortWords(noun.text()));
        String hint = DidYouMean.to(verb.text(), verbs)
                .map(nearest -> "did you mean " + noun.text() + " " + nearest + "?")
                .orElse(noun.text() + " goes with " + String.join(", ", verbs));
        return new UnreadableLine(verb, "unknown command " + UnreadableLine.shown(both), hint);
    }

    /** A noun alone lists what it goes with. */
    static UnreadableLine missingVerb(Token noun, CommandCatalog catalog) {
        StringBuilder list = new StringBuilder();
        for (String verb : catalog.verbs(noun.text())) {
            String name = noun.text() + " " + verb;
            list.append(
                    String.format("  %-24s %s\n", name, catalog.definition(name).summary()));
        }
        Details details = Details.of(noun.text() + " wants a second word")
                .hint("`help " + noun.text() + " " + catalog.verbs(noun.text()).get(0) + "` tells more")
                .excerpt(list.toString().stripTrailing());
        return new UnreadableLine(noun.line(), noun.column(), details);
    }

    /** Whatever stands behind the {@code =} may be a secret and is not repeated. */
    static UnreadableLine option(Token word, @Nullable Definition definition, List<Option<?>> known) {
        String name = word.optionName();
        if (name.equals("--password")) {
            return new UnreadableLine(word, "there is no --password", NO_PASSWORD);
        }
        List<String> spellings = known.stream()
                .filter(option -> definition == null || GlobalOptions.applies(option, definition.effect()))
                .flatMap(option -> Stream.of(Optional.of(option.name()), Optional.ofNullable(option.shortName())))
                .flatMap(Optional::stream)
                .toList();
        String fallback = placeOf(name, definition);
        return new UnreadableLine(
                word,
                "unknown option " + UnreadableLine.shown(name)
                        + (definition == null ? "" : " for " + definition.name()),
                DidYouMean.hint(name, spellings).orElse(fallback));
    }

    /** Where an option that is none here has its place. */
    private static String placeOf(String name, @Nullable Definition definition) {
        if (ScriptOptions.isOfScriptsAlone(name)) {
            return name + " goes with `run FILE` or `--script FILE`";
        }
        return definition == null
                ? "options of a command stand after its words; `help` lists the commands"
                : "`help " + definition.name() + "` lists its options";
    }
}
