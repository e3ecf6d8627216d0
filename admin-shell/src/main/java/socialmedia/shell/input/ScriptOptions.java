package socialmedia.shell.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** The options of {@code run}, which may also stand beside {@code --script}. */
public final class ScriptOptions {

    public static final Option<Assignment> SET = Option.optional(
                    "--set", "NAME=VALUE", "set a variable of the script", Assignment::read)
            .repeatable();
    public static final Option<Boolean> CHECK =
            Option.flag("--check", "read and check the script, name every bad line, run nothing");
    public static final Option<Boolean> KEEP_GOING =
            Option.flag("--keep-going", "go on after a line that fails, and end with 9");
    public static final Option<Boolean> ATOMIC =
            Option.flag("--atomic", "one transaction for all lines: each of them, or none");

    private static final List<Option<?>> ALL =
            List.of(SET, CHECK, KEEP_GOING, ATOMIC, ChangeOptions.DRY_RUN, ChangeOptions.REASON);

    private ScriptOptions() {}

    public static Option<?>[] all() {
        return ALL.toArray(Option<?>[]::new);
    }

    /** Whether no other command has it. */
    static boolean isOfScriptsAlone(String spelling) {
        return ALL.stream()
                .filter(option -> !ChangeOptions.ALL.contains(option))
                .anyMatch(option -> option.isSpelled(spelling));
    }

    /** Refuses what does not go together. */
    public static void check(Words words) {
        if (words.has(ATOMIC) && words.has(KEEP_GOING)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--atomic and --keep-going exclude each other",
                    "one transaction is all or nothing; leave one of them out");
        }
        if (words.has(ChangeOptions.DRY_RUN) && !words.has(ATOMIC)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--dry-run of a script goes with --atomic",
                    "lines build on each other, so they are tried in one transaction; --check reads them only");
        }
        Set<String> names = new HashSet<>();
        for (Assignment assignment : words.all(SET)) {
            if (!names.add(assignment.name())) {
                throw new OperatorFailure(Kind.USAGE, "--set " + assignment.name() + " is given twice");
            }
        }
    }
}
