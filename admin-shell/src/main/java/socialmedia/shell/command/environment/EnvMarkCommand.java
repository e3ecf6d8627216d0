package socialmedia.shell.command.environment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.environment.EnvironmentMark;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.JournaledDatabase;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code env mark NAME}: says what the database is, so that the console is as careful as it should be. */
public final class EnvMarkCommand implements ConsoleCommand {

    private static final List<String> PRODUCTION = List.of("production", "prod", "live");
    private static final Argument<String> NAME = Argument.required("NAME", "such as production", EnvMarkCommand::name);
    private static final Option<Boolean> AS_PRODUCTION = Option.flag(
            "--production", "harm wants a typed name; so without it where NAME is production, prod or live");
    private static final Option<Boolean> READ_ONLY = Option.flag("--read-only", "data commands are refused, code 7");
    private static final Option<Boolean> READ_WRITE = Option.flag("--read-write", "they are allowed again");

    private final Desk desk;

    public EnvMarkCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Database", "env mark", "Say what the database is")
                .description("""
                        The mark is kept in the console's own schema, for everybody who works on this database. On production the
                        prompt is red, and whatever does harm wants a name typed; so does taking that mark away.""")
                .arguments(NAME)
                .options(AS_PRODUCTION, READ_ONLY, READ_WRITE)
                .example("env mark production", "harm wants a typed name from now on")
                .example("env mark staging --read-only", "data commands are refused")
                .seeAlso("env show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        if (words.has(READ_ONLY) && words.has(READ_WRITE)) {
            throw new OperatorFailure(Kind.USAGE, "--read-only and --read-write exclude each other", "say one of them");
        }
        String name = words.get(NAME);
        boolean production = words.has(AS_PRODUCTION) || PRODUCTION.contains(name);
        Boolean readOnly = readOnly(words);
        JournaledDatabase database = desk.changing(words, screen);
        if (!production) {
            askWhetherProduction(database, name, screen);
        }
        database.mark(name, production, readOnly);
        screen.note("Marked as " + name
                + (production ? name.equals("production") ? "" : ", production" : ", not production")
                + (readOnly == null ? "" : readOnly ? ", read-only" : ", not read-only"));
        screen.show(Fields.of("name", name).and("production", production).and("read_only", readOnly), () -> {});
        return ExitCode.DONE;
    }

    /** With the mark goes all the care it brings, so it goes with no less. */
    private static void askWhetherProduction(JournaledDatabase database, String name, Screen screen) {
        EnvironmentMark present = database.read(
                0, reading -> reading.facts().isProduction() ? reading.facts().mark() : null);
        if (present != null) {
            screen.confirmTyped(
                    "This database is marked production. Mark it as " + name + ", which is not?", present.name());
        }
    }

    private static @Nullable Boolean readOnly(Words words) {
        return words.has(READ_ONLY) ? Boolean.TRUE : words.has(READ_WRITE) ? Boolean.FALSE : null;
    }

    private static String name(String word) {
        if (!word.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("a short name of small letters, digits and -");
        }
        return word;
    }
}
