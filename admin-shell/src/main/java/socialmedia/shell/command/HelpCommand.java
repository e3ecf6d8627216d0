package socialmedia.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialmedia.failure.Nearest;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.SafeText;
import socialmedia.shell.output.Screen;

/** {@code help}: shows the commands, one of them, or a topic, out of their definitions. */
public final class HelpCommand implements ConsoleCommand {

    private static final Argument<String> NAME =
            Argument.optional("NAME", "a command, or a topic", word -> word).suggesting(Suggestions.HELP_TOPICS);
    private static final Argument<String> VERB =
            Argument.optional("VERB", "the second word of a command", word -> word);

    private final CommandCatalog catalog;

    public HelpCommand(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Console", "help", "Show the commands, one of them, or a topic")
                .arguments(NAME, VERB)
                .example("help", "all commands")
                .example("help run", "one command; `run --help` does the same")
                .example("help exit-codes", "a topic")
                .example("help --format json", "all commands as data");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Optional<String> name = words.find(NAME);
        if (name.isEmpty()) {
            List<Definition> all = catalog.definitions();
            screen.show(fields(all), () -> screen.line(HelpOverview.of(all)));
            return ExitCode.DONE;
        }
        about(words.find(VERB).map(verb -> name.get() + " " + verb).orElse(name.get()), screen);
        return ExitCode.DONE;
    }

    private void about(String subject, Screen screen) {
        Optional<HelpTopic> topic = HelpTopic.find(subject);
        if (catalog.has(subject)) {
            Definition definition = catalog.definition(subject);
            screen.show(HelpFields.of(definition), () -> screen.line(HelpPage.of(definition)));
        } else if (catalog.isNoun(subject)) {
            List<Definition> verbs = catalog.verbs(subject).stream()
                    .map(verb -> catalog.definition(subject + " " + verb))
                    .toList();
            screen.show(fields(verbs), () -> screen.line(HelpOverview.list(verbs)));
        } else if (topic.isPresent()) {
            String text = topic.get().text();
            screen.show(Fields.of("topic", subject).and("text", text), () -> screen.line(text));
        } else {
            throw unknown(subject);
        }
    }

    private OperatorFailure unknown(String subject) {
        List<String> subjects = Stream.concat(catalog.names().stream(), HelpTopic.names().stream())
                .toList();
        String shown = SafeText.line(subject.length() > 60 ? subject.substring(0, 60) + "..." : subject);
        List<String> nearest = subject.length() > 60 ? List.of() : Nearest.of(subject, subjects, 1);
        return new OperatorFailure(
                Kind.USAGE,
                "there is no help on " + shown,
                nearest.isEmpty()
                        ? "`help` lists the commands and topics"
                        : "did you mean `help " + nearest.get(0) + "`?");
    }

    private static List<Fields> fields(List<Definition> definitions) {
        return definitions.stream().map(HelpFields::of).toList();
    }
}
