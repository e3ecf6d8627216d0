package socialmedia.shell.command.migration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.SchemaFile;
import socialmedia.migration.autogenerate.Autogeneration;
import socialmedia.migration.autogenerate.DatabaseSource;
import socialmedia.migration.autogenerate.FileSource;
import socialmedia.migration.autogenerate.Generated;
import socialmedia.migration.autogenerate.HeadSchemas;
import socialmedia.migration.autogenerate.LargeTables;
import socialmedia.migration.autogenerate.SchemaState;
import socialmedia.migration.autogenerate.ScriptPair;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.directory.RevisionWriter;
import socialmedia.migration.directory.RevisionWriter.NewRevision;
import socialmedia.schema.ShadowDatabase;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code revision --autogenerate}: writes what leads from the live database to {@code schema.sql}. */
final class AutogenerateRun {

    static final Option<Boolean> ONLINE = Option.flag(
            "--online",
            "keep large tables writable: indexes built concurrently, constraints validated in a revision of their own");
    static final Option<Long> LARGE = Option.optional(
            "--large",
            "ROWS",
            "with --online, from how many rows on a table is large; 0 for all (" + LargeTables.USUAL + " unless said)",
            AutogenerateRun::rows);
    static final Option<Boolean> PLAN = Option.flag("--plan", "print both scripts and write nothing");
    static final Option<Boolean> DRY_RUN = Option.flag("--dry-run", "the same as --plan");

    private final SchemaWords schemas;
    private final Words words;
    private final Screen screen;

    AutogenerateRun(SchemaWords schemas, Words words, Screen screen) {
        this.schemas = schemas;
        this.words = words;
        this.screen = screen;
    }

    private static Long rows(String word) {
        if (!word.matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("a number of rows");
        }
        return Long.valueOf(word);
    }

    ExitCode run(String message) {
        if (words.find(LARGE).isPresent() && !words.has(ONLINE)) {
            throw new OperatorFailure(Kind.USAGE, LARGE.name() + " goes with --online", "give it too");
        }
        Migrations migrations = schemas.migrations(words);
        RevisionCatalog catalog = migrations.catalog();
        Path wanted = catalog.directory().resolve("schema.sql");
        SchemaFile file = SchemaFile.read(wanted);
        Supplier<ShadowDatabase> shadows =
                schemas.shadows(words, screen, List.of(new DatabaseSource("live", migrations.connections())));
        try (SchemaState live = new HeadSchemas(migrations, shadows).open(screen::warning);
                SchemaState to = new FileSource(file, screen::warning).open(shadows)) {
            Set<String> large = words.has(ONLINE)
                    ? LargeTables.read(
                            migrations.connections(), words.find(LARGE).orElse(LargeTables.USUAL))
                    : Set.of();
            Generated generated =
                    new Autogeneration(shadows, GenerationWords.wishes(words, screen, large)).run(live, to);
            return generated.isEmpty() ? nothing() : write(catalog, message, generated);
        }
    }

    private ExitCode nothing() {
        screen.show(fields(List.of(), Generated.nothing()), () -> {});
        screen.note("No difference between the live database and schema.sql; nothing was written");
        return ExitCode.DONE;
    }

    private ExitCode write(RevisionCatalog catalog, String message, Generated generated) {
        RevisionWriter writer = new RevisionWriter(Clock.systemUTC());
        List<NewRevision> wanted = new ArrayList<>();
        for (ScriptPair pair : generated.pairs()) {
            wanted.add(new NewRevision(
                    pair.purpose().isEmpty() ? message : message + ": " + pair.purpose(),
                    generated.upFile(pair),
                    generated.downFile(pair)));
        }
        List<Revision> revisions = writer.next(catalog, wanted);
        boolean dry = words.has(PLAN) || words.has(DRY_RUN);
        if (!dry) {
            writer.save(revisions);
        }
        screen.show(
                fields(revisions, generated),
                () -> revisions.forEach(revision -> {
                    if (dry) {
                        print("upgrade/" + revision.upName(), revision.up());
                        print("downgrade/" + revision.downName(), Objects.requireNonNull(revision.down()));
                    } else {
                        screen.line(revision.upFile().toString());
                        screen.line(revision.downFile().toString());
                    }
                }));
        GenerationWords.tell(generated, screen);
        if (dry) {
            screen.note("Nothing was written");
        }
        return generated.isProven() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private void print(String name, String text) {
        screen.line("-- " + name);
        screen.line(text);
    }

    /** As `revision` has them, of the first; the files of all of them beside it. */
    private static Fields fields(List<Revision> revisions, Generated generated) {
        Revision first = revisions.isEmpty() ? null : revisions.get(0);
        Fields fields = Fields.of("number", first == null ? null : first.number())
                .and("id", first == null ? null : first.id())
                .and("parent", first == null ? null : first.parent())
                .and("message", first == null ? null : first.message())
                .and("upgrade_file", first == null ? null : first.upFile().toString())
                .and("downgrade_file", first == null ? null : first.downFile().toString())
                .and(
                        "files",
                        revisions.stream()
                                .flatMap(revision -> Stream.of(revision.upFile(), revision.downFile()))
                                .map(Path::toString)
                                .toList());
        return GenerationWords.fields(fields, generated);
    }
}
