package socialmedia.shell.input;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.shell.input.CommandLine.Given;

/** Makes steps of the lines of a script, one after the other, and knows of each variable whether it is set by then. */
final class StepReader {

    private static final Set<String> SCRIPT_WORDS = Set.of("set", "assert", "include", "exit", "quit");

    /** Only checking says where a capture goes before it goes anywhere. */
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final CommandReader reader;
    private final List<Given> handedDown;
    private final LineContext context;
    private final boolean atomic;
    private final Variables variables;

    /** @param words of the command that runs the script */
    StepReader(CommandReader reader, Words words, LineContext context) {
        this.reader = reader;
        this.handedDown = words.handedDown();
        this.context = context;
        this.atomic = words.has(ScriptOptions.ATOMIC);
        this.variables = new Variables(words.all(ScriptOptions.SET));
    }

    /** An included file could not be read, so that more variables may be set than are known. */
    void missSome() {
        variables.missSome();
    }

    /** The file to include, where the line says so. */
    Optional<String> included(LeadingDash line) {
        ScriptWord first = line.words().get(0);
        if (!first.is("include")) {
            return Optional.empty();
        }
        CommandLine command = command(line.words()).line();
        if (!"include".equals(command.command())) {
            return Optional.empty();
        }
        refuseOptions(line.words());
        Token file = command.arguments().get(0);
        if (line.mayFail()) {
            throw new UnreadableLine(
                    first.at(), "an include is read beforehand and cannot fail later", "leave out the -");
        }
        if (!file.isKnown()) {
            throw new UnreadableLine(
                    file,
                    "which file to include must be known before line 1 runs: " + file.text() + " is not",
                    "`run` takes a file that only running gives");
        }
        return Optional.of(file.text());
    }

    Step step(List<ScriptWord> words) {
        String assigned = assignedName(words);
        try {
            refuseStrayCaptures(words);
            return isCapture(words) ? capture(words.get(words.size() - 1)) : plain(words);
        } catch (OperatorFailure e) {
            if (assigned != null) {
                variables.setLater(assigned);
            }
            throw e;
        }
    }

    private static boolean isCapture(List<ScriptWord> words) {
        return words.get(words.size() - 1).isCapture();
    }

    /** {@code NAME=$(...)}, or {@code set NAME=$(...)}, and nothing else. */
    private static void refuseStrayCaptures(List<ScriptWord> words) {
        int allowed = words.get(0).is("set") && words.size() == 2 ? 1 : 0;
        for (int i = 0; i < words.size(); i++) {
            ScriptWord word = words.get(i);
            if (word.isCapture() && (i != allowed || words.size() > allowed + 1)) {
                throw new UnreadableLine(
                        word.at(), "a capture has its line for itself", "write " + word.leadingText() + "$(...) alone");
            }
        }
    }

    private Step capture(ScriptWord word) {
        String name = word.leadingText().substring(0, word.leadingText().length() - 1);
        Step.Command command = command(word.captured(), context.writingTo(NOWHERE));
        if (SCRIPT_WORDS.contains(String.valueOf(command.line().command()))) {
            throw new UnreadableLine(
                    word.captured().get(0).at(), command.line().command() + " has no output to capture", null);
        }
        variables.setLater(name);
        return new Step.Capture(name, command);
    }

    private Step plain(List<ScriptWord> words) {
        refuseAssignment(words.get(0));
        Step.Command command = command(words);
        return switch (String.valueOf(command.line().command())) {
            case "set" -> setting(command.line(), words);
            case "assert" -> assertion(command.line(), words);
            case "include" -> throw new UnreadableLine(words.get(0).at(), "include takes no options", null);
            default -> command;
        };
    }

    private Step setting(CommandLine line, List<ScriptWord> words) {
        refuseOptions(words);
        ScriptWord word = written(line.arguments().get(0), words);
        String name = assignedName(word);
        if (name == null) {
            throw new UnreadableLine(word.at(), "the name of the variable must be written out: NAME=value", null);
        }
        Token token = word.in(variables);
        if (token.isKnown()) {
            variables.set(name, token.text().substring(name.length() + 1));
        } else {
            variables.setLater(name);
        }
        return new Step.Setting(name, word);
    }

    private Step assertion(CommandLine line, List<ScriptWord> words) {
        refuseOptions(words);
        List<ScriptWord> operands =
                line.arguments().stream().map(token -> written(token, words)).toList();
        return new Step.Assertion(operands.get(0), operands.get(1), operands.get(2));
    }

    private Step.Command command(List<ScriptWord> words) {
        return command(words, context);
    }

    private Step.Command command(List<ScriptWord> words, LineContext in) {
        CommandLine line = read(words, handedDown, in);
        if (line.command() == null) {
            throw new UnreadableLine(words.get(0).at(), "a command is missing", "options alone do nothing in a script");
        }
        if (atomic) {
            AtomicRules.check(line, reader.definition(line), handedDown);
        }
        return new Step.Command(line, words.stream().anyMatch(ScriptWord::hasVariables) ? words : List.of());
    }

    private CommandLine read(List<ScriptWord> words, List<Given> options, LineContext in) {
        return reader.read(words.stream().map(word -> word.in(variables)).toList(), options, in);
    }

    private void refuseOptions(List<ScriptWord> words) {
        CommandLine own = read(words, List.of(), context);
        own.options().stream().findFirst().ifPresent(given -> {
            throw new UnreadableLine(given.at(), own.command() + " takes no options", null);
        });
    }

    private static void refuseAssignment(ScriptWord first) {
        String name = assignedName(first);
        if (name != null) {
            throw new UnreadableLine(first.at(), "a variable is set with `set`", "write set " + name + "=...");
        }
    }

    private static ScriptWord written(Token token, List<ScriptWord> words) {
        return words.stream()
                .filter(word -> word.at().line() == token.line() && word.at().column() == token.column())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no word at " + token.line() + ":" + token.column()));
    }

    private static @Nullable String assignedName(List<ScriptWord> words) {
        boolean sets = words.get(0).is("set") && words.size() > 1;
        return assignedName(words.get(sets ? 1 : 0));
    }

    private static @Nullable String assignedName(ScriptWord word) {
        String text = word.leadingText();
        int equals = text.indexOf('=');
        return equals > 0 && VariableName.isOne(text.substring(0, equals)) ? text.substring(0, equals) : null;
    }
}
