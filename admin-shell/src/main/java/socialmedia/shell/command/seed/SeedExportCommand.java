package socialmedia.shell.command.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import socialmedia.seed.SeedFiles;
import socialmedia.seed.SeedPlan;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;
import socialmedia.transfer.OutputDirectory;
import socialmedia.transfer.OutputFile;

/** {@code seed export [PRESET] --output PATH}: a seed's rows in files, without any database. */
public final class SeedExportCommand implements ConsoleCommand {

    private static final Option<Path> OUTPUT = Option.required(
                    "--output", "PATH", "a directory for three CSV files, or a file that ends in .sql", Path::of)
            .suggesting(Suggestions.FILES);
    private static final Option<Boolean> FORCE = Option.flag("--force", "replace what is there of that name");

    @Override
    public Definition definition() {
        return Definition.plain(SeedWords.GROUP, "seed export", "Write a seed's rows into files, without any database")
                .description("Into a directory: users.csv, posts.csv and votes.csv with the names of their columns, as"
                        + " psql's `\\copy users from users.csv csv header` reads them. Into a file that ends in .sql: one"
                        + " transaction that psql runs. The rows are those that empty tables at head would get. What is there of that name"
                        + " is replaced by --force alone (code 7).")
                .arguments(SeedWords.PRESET)
                .options(SeedWords.options(OUTPUT, FORCE))
                .example("seed export small --output rows", "rows/users.csv, rows/posts.csv, rows/votes.csv")
                .example("seed export tiny --seed 7 --output tiny.sql", "psql -f tiny.sql loads it")
                .seeAlso("seed run");
    }

    @Override
    public void check(Words words) {
        SeedWords.plan(words);
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        SeedPlan plan = SeedWords.plan(words);
        Path output = words.get(OUTPUT);
        List<Path> files;
        try (ShownProgress progress = screen.progress()) {
            SeedFiles writing = new SeedFiles(plan, progress);
            boolean force = words.has(FORCE);
            files = output.toString().endsWith(".sql")
                    ? List.of(writing.writeSql(new OutputFile(output, force, false)))
                    : writing.writeCsv(new OutputDirectory(output, force, false));
        }
        files.forEach(file -> screen.note("Wrote " + file));
        screen.note(String.format(
                Locale.ROOT, "%,d users, %,d posts and %,d votes", plan.users(), plan.posts(), plan.votes()));
        return ExitCode.DONE;
    }
}
