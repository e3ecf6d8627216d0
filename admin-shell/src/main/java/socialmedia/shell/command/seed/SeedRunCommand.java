package socialmedia.shell.command.seed;

import socialmedia.journal.Changes;
import socialmedia.seed.Onto;
import socialmedia.seed.SeedEntry;
import socialmedia.seed.SeedPassword;
import socialmedia.seed.SeedPerson;
import socialmedia.seed.SeedPlan;
import socialmedia.seed.SeedReport;
import socialmedia.seed.Seeder;
import socialmedia.shell.command.data.Change;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ChangeOptions;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;

/** {@code seed run [PRESET]}: fills the tables with made-up people, posts and votes. */
public final class SeedRunCommand implements ConsoleCommand {

    private final Desk desk;

    public SeedRunCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(
                        SeedWords.GROUP, "seed run", "Fill the tables with made-up people, posts and votes")
                .description("`seed small` is short for `seed run small`. The presets: " + SeedWords.SIZES
                        + ". The same words make the same rows on any machine, and a second run does nothing. All of it"
                        + " is one transaction; `seed reset` takes it back. Databases marked production are refused.")
                .needs(6)
                .arguments(SeedWords.PRESET)
                .options(SeedWords.options(SeedWords.APPEND, SeedWords.REPLACE))
                .example("seed tiny", "ten people to look at")
                .example("seed run small --seed 7 --scenario viral-post", "others, and a post that most vote for")
                .example("seed run --users 500 --posts 100 --votes 2000 --replace", "in the place of earlier seeds")
                .seeAlso("seed plan, seed status, seed reset, seed export");
    }

    @Override
    public void check(Words words) {
        SeedWords.plan(words);
        SeedWords.onto(words);
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        SeedPlan plan = SeedWords.plan(words);
        Onto onto = SeedWords.onto(words);
        Change<SeedReport> change = desk.change(words, screen, definition(), changes -> act(changes, words, screen))
                .takenBack(report -> "`seed reset " + report.entry().id() + "` removes its rows");
        if (onto == Onto.REPLACE) {
            change.asking(report -> Question.of("Remove what seeds made?", "replace"));
        }
        return change.show(SeedRunCommand::fields, report -> text(report, onto), report -> {
            SeedWords.warnOf(report.missing(), screen);
            if (!report.already() && !words.has(ChangeOptions.DRY_RUN)) {
                screen.note("Log in as " + SeedPerson.AUTHOR.email(plan.seed()) + " with the password "
                        + SeedPassword.TEXT + "; `seed status` names others");
            }
            return ExitCode.DONE;
        });
    }

    /** Before a question only what would go is tried. */
    private static SeedReport act(Changes changes, Words words, Screen screen) {
        boolean onlyAsking = changes.isDryRun() && !words.has(ChangeOptions.DRY_RUN);
        try (ShownProgress progress = screen.progress()) {
            Seeder seeder = new Seeder(changes, progress);
            return onlyAsking
                    ? seeder.makeRoom(SeedWords.plan(words))
                    : seeder.seed(SeedWords.plan(words), SeedWords.onto(words));
        }
    }

    private static String text(SeedReport report, Onto onto) {
        SeedEntry entry = report.entry();
        if (report.already()) {
            return "Seed " + entry.id() + " has made these rows already: " + entry.text();
        }
        return "Seeded " + entry.text()
                + (report.obstacle() == null || onto == Onto.APPEND ? "" : ", slowly because of " + report.obstacle());
    }

    private static Fields fields(SeedReport report) {
        SeedEntry entry = report.entry();
        Fields fields = Fields.of("id", entry.id());
        SeedWords.fields(entry.plan()).asMap().forEach(fields::and);
        return SeedWords.and(fields.and("algorithm", entry.algorithm()), entry.users(), entry.posts())
                .and("already", report.already())
                .and("missing", report.missing())
                .and(
                        "removed_seeds",
                        report.removed().stream().map(SeedEntry::id).toList());
    }
}
