package socialmedia.shell.command.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.MissingRoles;
import socialmedia.migration.autogenerate.Autogeneration;
import socialmedia.migration.autogenerate.Autogeneration.Wishes;
import socialmedia.migration.autogenerate.Generated;
import socialmedia.migration.autogenerate.SchemaSource;
import socialmedia.migration.autogenerate.SchemaState;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.ShadowDatabase;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code schema diff A B}: how two schemas differ, or the scripts that lead from one to the other and back. */
public final class SchemaDiffCommand implements ConsoleCommand {

    private static final Argument<String> A = Argument.required("A", SchemaWords.HELP, word -> word);
    private static final Argument<String> B = Argument.required("B", "the same, for the other side", word -> word);
    private static final Option<Path> UP = file("--up", "write the script that leads from A to B");
    private static final Option<Path> DOWN = file("--down", "write the script that leads from B to A");

    private static final List<String> FIELDS = List.of("change", "kind", "object", "a", "b");

    private final SchemaWords schemas;

    public SchemaDiffCommand(SchemaWords schemas) {
        this.schemas = schemas;
    }

    private static Option<Path> file(String name, String help) {
        return Option.optional(name, "FILE", help, GlobalOptions::path).suggesting(Suggestions.FILES);
    }

    @Override
    public Definition definition() {
        return Definition.reading(
                        "Migrations", "schema diff", "Compare two schemas, or write what leads from one to the other")
                .description("""
                        Without --up and --down it names each object that is added, removed or changed from A to B: exit 10 when
                        there are any, 0 when not. With both it writes the two scripts and proves them on a throw-away
                        database with rows in its tables: up, compared with B, down, compared with A, and up again. Exit 0
                        when they are proven or there is no difference, 10 when not; then UNPROVEN and what remained stand at
                        their heads. With files alone no database of yours is needed.""")
                .arguments(A, B)
                .options(UP, DOWN, DumpRun.FORCE, GenerationWords.RENAME, ShadowWords.SHADOW)
                .example("schema diff live head", "what the live database has otherwise than its revisions")
                .example("schema diff old.sql new.sql --up up.sql --down down.sql", "both ways between two files")
                .seeAlso("schema dump, revision, verify");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        if (words.find(UP).isPresent() != words.find(DOWN).isPresent()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--up and --down go together",
                    "a way up is proven by its way down; name a file for each");
        }
        if (words.find(UP).isPresent()) {
            requireFourFiles(words);
        }
        boolean filesAlone = SchemaWords.isFile(words.get(A)) && SchemaWords.isFile(words.get(B));
        try (MissingRoles roles = filesAlone ? MissingRoles.made() : MissingRoles.left()) {
            return run(words, screen, roles);
        }
    }

    /** What is written must not be what is read, nor be written twice. */
    private static void requireFourFiles(Words words) {
        Path up = words.get(UP);
        Path down = words.get(DOWN);
        if (WrittenFile.isSame(up, down)) {
            throw new OperatorFailure(Kind.USAGE, "--up and --down are one file: " + up, "name a file for each");
        }
        for (String side : List.of(words.get(A), words.get(B))) {
            for (Path written : List.of(up, down)) {
                if (SchemaWords.isFile(side) && WrittenFile.isSame(written, Path.of(side))) {
                    throw new OperatorFailure(
                            Kind.USAGE, written + " is one of the schemas that are compared", "write to another file");
                }
            }
        }
    }

    private ExitCode run(Words words, Screen screen, MissingRoles roles) {
        SchemaSource a = schemas.source(words.get(A), words, screen, roles);
        SchemaSource b = schemas.source(words.get(B), words, screen, roles);
        Supplier<ShadowDatabase> shadows = schemas.shadows(words, screen, List.of(a, b));
        if (!words.find(UP).isPresent()) {
            GenerationWords.requireNone(words, "--up and --down");
            return compare(a, b, shadows, screen);
        }
        boolean force = words.has(DumpRun.FORCE);
        WrittenFile.check(words.get(UP), force);
        WrittenFile.check(words.get(DOWN), force);
        Wishes wishes = GenerationWords.wishes(words, screen, Set.of());
        try (SchemaState from = a.open(shadows);
                SchemaState to = b.open(shadows)) {
            Generated generated = new Autogeneration(shadows, wishes).run(from, to);
            WrittenFile.write(words.get(UP), generated.upAlone(head(from, to)), force);
            WrittenFile.write(words.get(DOWN), generated.downAlone(head(to, from)), force);
            return tell(generated, words, screen);
        }
    }

    private static String head(SchemaState from, SchemaState to) {
        return "From " + from.name() + " to " + to.name() + ", " + WrittenFile.MARK;
    }

    private static ExitCode tell(Generated generated, Words words, Screen screen) {
        screen.show(
                GenerationWords.fields(
                        Fields.of("up_file", words.get(UP).toString())
                                .and("down_file", words.get(DOWN).toString()),
                        generated),
                () -> {});
        GenerationWords.tell(generated, screen);
        if (generated.isEmpty()) {
            screen.note("No difference; both files say so");
        }
        return generated.isProven() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static ExitCode compare(SchemaSource a, SchemaSource b, Supplier<ShadowDatabase> shadows, Screen screen) {
        try (SchemaState from = a.open(shadows);
                SchemaState to = b.open(shadows)) {
            List<SchemaDifference> differences = new Autogeneration(shadows, Wishes.none()).compare(from, to);
            screen.show(
                    FIELDS,
                    differences.stream().map(SchemaDiffCommand::fields).toList(),
                    () -> differences.forEach(one -> screen.line(DifferenceLines.of(one))));
            screen.note(
                    differences.isEmpty()
                            ? "No difference between " + from.name() + " and " + to.name()
                            : differences.size() + (differences.size() == 1 ? " difference" : " differences") + " from "
                                    + from.name() + " to " + to.name());
            return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    private static Fields fields(SchemaDifference one) {
        return Fields.of("change", DifferenceLines.word(one))
                .and("kind", one.object().kind().label())
                .and("object", one.object().name())
                .and("a", one.actual())
                .and("b", one.expected());
    }
}
