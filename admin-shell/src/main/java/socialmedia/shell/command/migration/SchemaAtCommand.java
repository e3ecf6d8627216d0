package socialmedia.shell.command.migration;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code schema at REV}: the schema that the revisions up to one make. */
public final class SchemaAtCommand implements ConsoleCommand {

    private static final Argument<String> REV =
            Argument.required("REV", "the revision", (String word) -> word).suggesting(Suggestions.REVISIONS);

    private final SchemaWords schemas;

    public SchemaAtCommand(SchemaWords schemas) {
        this.schemas = schemas;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "schema at", "Write the schema that the revisions up to one make")
                .description("""
                        The revisions of the directory are run on a throw-away database, and its schema is written as by
                        `schema dump`. The live database is not touched.""")
                .arguments(REV)
                .options(DumpRun.OUTPUT, DumpRun.FORCE, DumpRun.PROVE, ShadowWords.SHADOW)
                .example("schema at 3", "as it was at revision 3")
                .example("schema at head", "as it is to be")
                .seeAlso("schema dump, schema diff, show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return new DumpRun(schemas, words, screen).run(schemas.revision(words.get(REV), words));
    }
}
