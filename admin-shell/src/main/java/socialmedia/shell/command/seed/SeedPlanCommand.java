package socialmedia.shell.command.seed;

import java.util.Locale;
import socialmedia.failure.OperatorFailure;
import socialmedia.seed.Onto;
import socialmedia.seed.SeedForecast;
import socialmedia.seed.SeedPlan;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code seed plan [PRESET]}: what a seed would come to. */
public final class SeedPlanCommand implements ConsoleCommand {

    private static final long MEGABYTE = 1_000_000;
    private static final double MILLISECONDS = 1000;

    private final Desk desk;

    public SeedPlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(SeedWords.GROUP, "seed plan", "Say what a seed would come to: rows, size, time")
                .description(
                        "The words are those of `seed run`. Size and time are estimates; whether it would be refused"
                                + " is read from the database. `seed run --dry-run` knows exactly.")
                .needs(6)
                .arguments(SeedWords.PRESET)
                .options(SeedWords.options(SeedWords.APPEND, SeedWords.REPLACE))
                .example("seed plan large", "before a hundred thousand users are made")
                .example("seed plan xl --append --format json", "for a program")
                .seeAlso("seed run");
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
        SeedForecast forecast = desk.read(
                words,
                screen,
                definition(),
                reading -> SeedForecast.of(plan, onto, reading.database(), reading.facts()));
        OperatorFailure refusal = forecast.refusal();
        Fields fields = SeedWords.and(SeedWords.fields(plan), forecast.users(), forecast.posts())
                .and("already", forecast.already())
                .and("missing", forecast.missing())
                .and("obstacle", forecast.obstacle())
                .and("bytes", forecast.bytes())
                .and("milliseconds", forecast.milliseconds())
                .and("refusal", refusal == null ? null : refusal.getMessage());
        screen.show(fields, () -> screen.record(forPeople(plan, forecast)));
        if (forecast.already()) {
            screen.note("These rows are there already, and nothing would be done");
            SeedWords.warnOf(forecast.missing(), screen);
        } else if (refusal != null) {
            screen.note("It would be refused: " + refusal.getMessage()
                    + (refusal.details().hint() == null
                            ? ""
                            : "; " + refusal.details().hint()));
        }
        return ExitCode.DONE;
    }

    private static Fields forPeople(SeedPlan plan, SeedForecast forecast) {
        Fields fields = Fields.of("users", count(plan.users()) + ", ids " + forecast.users())
                .and("posts", count(plan.posts()) + (forecast.posts().isEmpty() ? "" : ", ids " + forecast.posts()))
                .and("votes", count(plan.votes()))
                .and("size", "about " + count(Math.max(1, forecast.bytes() / MEGABYTE)) + " MB")
                .and(
                        "time",
                        String.format(
                                Locale.ROOT, "about %,.1f s", Math.max(0.1, forecast.milliseconds() / MILLISECONDS)));
        return forecast.obstacle() == null ? fields : fields.and("slow because of", forecast.obstacle());
    }

    private static String count(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }
}
