package socialmedia.shell.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.AssertCommand;
import socialmedia.shell.command.HelpCommand;
import socialmedia.shell.command.IncludeCommand;
import socialmedia.shell.command.LeaveCommand;
import socialmedia.shell.command.RunCommand;
import socialmedia.shell.command.SetCommand;
import socialmedia.shell.command.VersionCommand;
import socialmedia.shell.failure.ExitCode;

/** A small set of commands with every kind of word, so that reading is tested apart from the real ones. */
final class DemoCommands {

    private static final Argument<String> TARGET = Argument.required("TARGET", "where to", word -> word);
    private static final Argument<String> START = Argument.optional("TARGET", "where to", word -> word);
    private static final Argument<String> WORD = Argument.repeated("WORD", "anything", word -> word);
    private static final Argument<Kind> KIND =
            Argument.required("KIND", "how to fail", word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)));
    private static final Option<Integer> LIMIT =
            Option.optional("--limit", "N", "how many", Integer::valueOf).defaultsTo("10");
    private static final Option<LocalDate> SINCE = Option.optional("--since", "DATE", "from when", LocalDate::parse);
    private static final Option<String> TAG =
            Option.optional("--tag", "TAG", "with this tag", word -> word).repeatable();
    private static final Option<String> TITLE = Option.required("--title", "TITLE", "its title", word -> word);
    private static final Option<String> CONTENT = Option.optional("--content", "TEXT", "its text", word -> word);
    private static final Option<Boolean> DRY_RUN = Option.flag("--dry-run", "change nothing");
    private static final Option<String> RANGE =
            Option.optional("--range", "FROM:TO", "which", word -> word).shortName("-r");
    private static final Option<Boolean> VERBOSE =
            Option.flag("--verbose", "more").shortName("-v");
    private static final Option<Boolean> INDICATE =
            Option.flag("--indicate", "mark it").shortName("-i");
    private static final Option<Mode> MODE =
            Option.choice("--mode", "MODE", "how", Mode.class).defaultsTo("each");
    private static final Option<String> KEY =
            Option.optional("--key", "KEY", "a secret", word -> refuse()).secretly();

    private enum Mode {
        EACH,
        ALL_AT_ONCE
    }

    private DemoCommands() {}

    static CommandCatalog catalog(Supplier<ScriptRunner> scripts) {
        CommandCatalog catalog = new CommandCatalog();
        addWords(catalog);
        addRecords(catalog);
        addFailures(catalog);
        DemoData.add(catalog);
        return catalog.add("run", () -> new RunCommand(scripts))
                .add("set", SetCommand::new)
                .add("assert", AssertCommand::new)
                .add("include", IncludeCommand::new)
                .add("help", () -> new HelpCommand(catalog))
                .add("version", () -> new VersionCommand("1.2.3"))
                .add("exit", () -> new LeaveCommand("exit"))
                .add("quit", () -> new LeaveCommand("quit"));
    }

    private static void addWords(CommandCatalog catalog) {
        catalog.add(
                        "echo",
                        () -> DemoCommand.printing(
                                Definition.plain("Demo", "echo", "Print words")
                                        .arguments(WORD)
                                        .example("echo 'two words' -1", "each in brackets"),
                                (words, screen) -> words.all(WORD).toString()))
                .add(
                        "upgrade",
                        () -> DemoCommand.printing(
                                Definition.changing("Demo", "upgrade", "Go forward")
                                        .arguments(START)
                                        .options(DRY_RUN, MODE)
                                        .example("upgrade +2 --mode all-at-once", "two steps"),
                                (words, screen) -> "up " + words.find(START).orElse("head") + " " + words.get(MODE)
                                        + (words.has(DRY_RUN) ? " dry" : "")))
                .add(
                        "downgrade",
                        () -> DemoCommand.printing(
                                Definition.changing("Demo", "downgrade", "Go back")
                                        .arguments(TARGET)
                                        .example("downgrade -1", "one step"),
                                (words, screen) -> "down " + words.get(TARGET)))
                .add(
                        "history",
                        () -> DemoCommand.printing(
                                Definition.reading("Demo", "history", "List what was")
                                        .options(RANGE, VERBOSE, INDICATE)
                                        .example("history -r -3:current -v", "the last three"),
                                (words, screen) ->
                                        "history " + words.find(RANGE).orElse("all") + " " + words.has(VERBOSE) + " "
                                                + words.has(INDICATE)));
    }

    private static void addRecords(CommandCatalog catalog) {
        catalog.add(
                        "post list",
                        () -> DemoCommand.printing(
                                Definition.reading("Demo", "post list", "List posts")
                                        .options(LIMIT, SINCE, TAG)
                                        .example("post list --limit 5 --tag a --tag b", "five of them"),
                                (words, screen) -> "posts " + words.get(LIMIT) + " "
                                        + words.find(SINCE)
                                                .map(LocalDate::toString)
                                                .orElse("ever") + " " + words.all(TAG)))
                .add(
                        "post create",
                        () -> DemoCommand.printing(
                                Definition.changing("Demo", "post create", "Create a post")
                                        .options(TITLE, CONTENT, DRY_RUN, KEY)
                                        .example("post create --title \"hello world\"", "without text"),
                                (words, screen) -> "created [" + words.get(TITLE) + "] ["
                                        + words.find(CONTENT).orElse("none") + "]" + (words.has(DRY_RUN) ? " dry" : "")
                                        + words.find(GlobalOptions.HOST)
                                                .map(host -> " at " + host)
                                                .orElse("")));
    }

    private static void addFailures(CommandCatalog catalog) {
        catalog.add(
                        "fail",
                        () -> DemoCommand.failing(
                                Definition.changing("Demo", "fail", "Fail")
                                        .arguments(KIND)
                                        .example("fail not_found", "with code 4"),
                                words -> {
                                    throw new OperatorFailure(words.get(KIND), "failed as told", "ask for less");
                                }))
                .add(
                        "bug",
                        () -> DemoCommand.failing(
                                Definition.plain("Demo", "bug", "Break").example("bug", "an internal error"), words -> {
                                    throw new IllegalStateException("broken inside");
                                }))
                .add(
                        "no",
                        () -> new DemoCommand(
                                Definition.reading("Demo", "no", "Say no").example("no", "code 1"),
                                (words, screen) -> ExitCode.FAILED))
                .add(
                        "list",
                        () -> DemoCommand.printing(
                                Definition.reading("Demo", "list", "List nothing")
                                        .example("list --format json", "none"),
                                (words, screen) -> {
                                    screen.show(List.of(), () -> screen.line("nothing"));
                                    return "";
                                }));
    }

    private static String refuse() {
        throw new IllegalArgumentException("the key is refused");
    }
}
