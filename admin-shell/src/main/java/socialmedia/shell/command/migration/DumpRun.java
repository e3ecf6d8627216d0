package socialmedia.shell.command.migration;

import java.nio.file.Path;
import java.util.List;
import socialmedia.migration.autogenerate.SchemaDump;
import socialmedia.migration.autogenerate.SchemaSource;
import socialmedia.migration.autogenerate.SchemaState;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** Writes a schema to standard output or a file. */
final class DumpRun {

    static final Option<Path> OUTPUT = Option.optional(
                    "--output", "FILE", "write to FILE, which is there whole or not at all", GlobalOptions::path)
            .suggesting(Suggestions.FILES);
    static final Option<Boolean> FORCE = Option.flag("--force", "replace a file that is there already");
    static final Option<Boolean> PROVE =
            Option.flag("--prove", "run what is written on a throw-away database and compare");

    private static final List<String> FIELDS = List.of("kind", "object", "statement");

    private final SchemaWords schemas;
    private final Words words;
    private final Screen screen;

    DumpRun(SchemaWords schemas, Words words, Screen screen) {
        this.schemas = schemas;
        this.words = words;
        this.screen = screen;
    }

    ExitCode run(SchemaSource source) {
        words.find(OUTPUT).ifPresent(file -> WrittenFile.check(file, words.has(FORCE)));
        try (SchemaState state = source.open(schemas.shadows(words, screen, List.of(source)))) {
            SchemaDump dump = SchemaDump.of(state, words.has(PROVE));
            if (words.find(OUTPUT).isPresent()) {
                WrittenFile.write(words.get(OUTPUT), dump.text(), words.has(FORCE));
                screen.note("Wrote " + words.get(OUTPUT) + ": " + dump.lines().size()
                        + (dump.lines().size() == 1 ? " statement" : " statements"));
            } else {
                screen.show(
                        FIELDS,
                        dump.lines().stream()
                                .map(line -> Fields.of(
                                                "kind", line.object().kind().label())
                                        .and("object", line.object().name())
                                        .and("statement", line.sql()))
                                .toList(),
                        () -> screen.line(dump.text().stripTrailing()));
            }
            dump.lost().forEach(line -> screen.warning("Left out: " + line));
            if (words.has(PROVE) && dump.lost().isEmpty()) {
                screen.note("Proven: it makes the same schema of an empty database");
            }
            return dump.lost().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }
}
