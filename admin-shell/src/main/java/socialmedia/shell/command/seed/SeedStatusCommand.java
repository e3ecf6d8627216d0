package socialmedia.shell.command.seed;

import java.util.List;
import socialmedia.seed.SeedEntry;
import socialmedia.seed.SeedPassword;
import socialmedia.seed.SeedState;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code seed status}: which seeds a database was given, what is left of them, and how to log in. */
public final class SeedStatusCommand implements ConsoleCommand {

    private static final List<String> NAMES = List.of(
            "id",
            "state",
            "at",
            "preset",
            "seed",
            "users",
            "posts",
            "votes",
            "as_of",
            "scenario",
            "algorithm",
            "action_id",
            "first_user",
            "last_user",
            "first_post",
            "last_post",
            "users_left",
            "posts_left",
            "votes_left",
            "reset_at",
            "reset_action_id",
            "password",
            "people");
    private static final List<String> FOR_PEOPLE =
            List.of("id", "state", "at", "preset", "seed", "scenario", "users_left", "posts_left", "votes_left");

    private final Desk desk;

    public SeedStatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading(SeedWords.GROUP, "seed status", "List seeds, what is left of them, and how to log in")
                .description("A seed stands while users or posts of it are there; it is gone where they went otherwise"
                        + " than by `seed reset`.")
                .needs(6)
                .example("seed status", "also the password of all seeded users, and some to log in as")
                .example("seed status --format json", "with the ids of the rows, for a program")
                .seeAlso("seed run, seed reset");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<SeedState> seeds =
                desk.read(words, screen, definition(), reading -> SeedState.list(reading.database(), reading.facts()));
        List<Fields> records = seeds.stream().map(SeedStatusCommand::fields).toList();
        screen.show(NAMES, records, () -> screen.table(FOR_PEOPLE, records));
        if (seeds.isEmpty()) {
            screen.note("No seeds");
        }
        seeds.stream()
                .filter(state -> !state.people().isEmpty())
                .forEach(state -> screen.note("Seed " + state.entry().id() + ": log in with the password "
                        + SeedPassword.TEXT + " as " + String.join(", ", state.people())));
        return ExitCode.DONE;
    }

    private static Fields fields(SeedState state) {
        SeedEntry entry = state.entry();
        Fields fields = Fields.of("id", entry.id())
                .and("state", entry.resetAt() != null ? "reset" : state.stands() ? "standing" : "gone")
                .and("at", entry.at());
        SeedWords.fields(entry.plan()).asMap().forEach(fields::and);
        fields.and("algorithm", entry.algorithm()).and("action_id", entry.action());
        return SeedWords.and(fields, entry.users(), entry.posts())
                .and("users_left", state.users())
                .and("posts_left", state.posts())
                .and("votes_left", state.votes())
                .and("reset_at", entry.resetAt())
                .and("reset_action_id", entry.resetBy())
                .and("password", SeedPassword.TEXT)
                .and("people", state.people());
    }
}
