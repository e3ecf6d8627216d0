package socialmedia.shell.command.migration;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code schema dump [SCHEMA]}: writes a schema as one file of SQL. */
public final class SchemaDumpCommand implements ConsoleCommand {

    private static final Argument<String> SCHEMA =
            Argument.optional("SCHEMA", SchemaWords.HELP + "; live unless said", word -> word);

    private final SchemaWords schemas;

    public SchemaDumpCommand(SchemaWords schemas) {
        this.schemas = schemas;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "schema dump", "Write a schema as one file of SQL that makes it anew")
                .description("""
                        The schema is read from PostgreSQL's catalogs and written in an order that runs on an empty database. No
                        pg_dump is needed. Owners are left out, and so is what belongs to the console, Flyway, Alembic or an extension. What
                        cannot be written is named on standard error, and the exit code is 10. --prove runs it on a throw-away
                        database and compares.""")
                .arguments(SCHEMA)
                .options(DumpRun.OUTPUT, DumpRun.FORCE, DumpRun.PROVE, ShadowWords.SHADOW)
                .example("schema dump", "the live database's")
                .example("schema dump --output schema.sql --prove", "to a file, tried on a throw-away database")
                .seeAlso("schema diff, schema at, revision");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        String word = words.find(SCHEMA).orElse("live");
        return new DumpRun(schemas, words, screen).run(schemas.source(word, words, screen));
    }
}
