package socialmedia.shell.command.migration;

import java.util.function.Function;
import socialmedia.migration.Adoption;
import socialmedia.migration.Migrations;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code adopt}: believes the schema and sets history and alembic_version to the revision it equals. */
public final class AdoptCommand implements ConsoleCommand {

    private final Function<Words, Migrations> migrations;
    private final ShadowWords shadows;

    public AdoptCommand(Function<Words, Migrations> migrations, ShadowWords shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "adopt", "Find the database's revision by its schema and record it")
                .description("""
                        All revisions are run on a throw-away database, and the live schema is compared with each. The history and
                        alembic_version are set to the one it equals. It is the way to take over a database that Alembic made, and
                        to mend one that Alembic or Flyway moved meanwhile. Equal to none: exit 10 with the differences. Objects
                        that no revision ever made are listed and left alone.""")
                .options(RunWords.WAIT, ShadowWords.SHADOW)
                .example("adopt", "after `alembic upgrade` or `alembic downgrade`")
                .seeAlso("stamp, check, current");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        screen.note("Database: " + source.connections().settings().display());
        Adoption.Result result =
                new Adoption(source, shadows.server(words, screen)).adopt(RunWords.waiting(words), screen::note);
        Fields fields = Fields.of("number", result.number())
                .and("id", result.number() == 0 ? null : result.display())
                .and("rows", result.rows())
                .and("removed", result.removed())
                .and("strangers", result.strangers());
        screen.show(fields, () -> {
            result.removed()
                    .forEach(id -> screen.note("Took back " + id + ", which Alembic does not know and went below"));
            screen.line(result.display());
            screen.note("Adopted " + result.display() + " (" + result.number() + "): " + result.rows()
                    + (result.rows() == 1 ? " row" : " rows") + " of the history written");
            result.strangers().forEach(object -> screen.note("Left alone, made by no revision: " + object));
        });
        return ExitCode.DONE;
    }
}
