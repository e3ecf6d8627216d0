package socialmedia.shell.input;

import java.util.List;
import java.util.stream.Stream;
import socialmedia.shell.input.CommandLine.Given;
import socialmedia.shell.input.Definition.Effect;

/** What a script in one transaction cannot have: changes that no transaction holds, and lines on another database. */
final class AtomicRules {

    private static final List<Option<?>> WHERE = List.of(
            GlobalOptions.HOST,
            GlobalOptions.PORT,
            GlobalOptions.USER,
            GlobalOptions.DATABASE,
            GlobalOptions.ENV_FILE,
            GlobalOptions.LOCAL);

    /** What they change is on connections of their own. */
    private static final List<String> OTHER_PROGRAMS = List.of("local run");

    private AtomicRules() {}

    /** @param handedDown the options of the script, which every line may have */
    static void check(CommandLine line, Definition definition, List<Given> handedDown) {
        if (definition.effect() == Effect.CHANGING || OTHER_PROGRAMS.contains(definition.name())) {
            throw new UnreadableLine(
                    Token.argument(""),
                    definition.name() + " cannot be part of an atomic script",
                    definition.name().equals("run")
                            ? "`include FILE` makes its lines part of this one"
                            : "run it by itself, before or after");
        }
        others(line, handedDown).findFirst().ifPresent(given -> {
            throw new UnreadableLine(
                    given.at(),
                    "the lines of an atomic script are on one database, so none takes "
                            + given.option().name(),
                    "give it beside the script");
        });
    }

    private static Stream<Given> others(CommandLine line, List<Given> handedDown) {
        return line.options().stream()
                .filter(given -> !handedDown.contains(given))
                .filter(given -> WHERE.stream().anyMatch(given::isOf));
    }
}
