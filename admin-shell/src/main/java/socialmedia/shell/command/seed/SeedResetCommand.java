package socialmedia.shell.command.seed;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.journal.Changes;
import socialmedia.seed.SeedEntry;
import socialmedia.seed.SeedRemoval;
import socialmedia.seed.SeedRemoved;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;

/** {@code seed reset [ID]}: removes what seeds made, and nothing else. */
public final class SeedResetCommand implements ConsoleCommand {

    private static final Argument<Long> ID =
            Argument.optional("ID", "the seed's id; all that stand without", SeedResetCommand::id);
    private static final Option<Boolean> CASCADE =
            Option.flag("--cascade", "take other people's posts and votes along, for good, that hang on seeded rows");

    private final Desk desk;

    public SeedResetCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(SeedWords.GROUP, "seed reset", "Remove what seeds made, and nothing else")
                .description(
                        "A row is a seed's while its id and time are those that the seed gave it; what was changed of it"
                                + " goes with it. Refused (code 7) while posts or votes of other people hang on seeded rows,"
                                + " or seeded posts were given to others, unless --cascade takes them along. `undo` does not"
                                + " take it back: `seed run` makes the same rows again, and other people's are gone for good.")
                .needs(6)
                .arguments(ID)
                .options(CASCADE)
                .example("seed reset --dry-run", "count what would go")
                .example("seed reset 2 --yes", "one seed alone; `seed status` lists them")
                .seeAlso("seed status, seed run");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(words, screen, definition(), changes -> act(changes, words, screen))
                .takenBack(removed -> "`seed run` with the same words makes the same rows again")
                .asking(removed -> Question.of("Remove " + text(removed) + "?" + warning(removed), name(removed)))
                .show(SeedResetCommand::fields, SeedResetCommand::sentence);
    }

    private static SeedRemoved act(Changes changes, Words words, Screen screen) {
        @Nullable Long id = words.find(ID).orElse(null);
        try (ShownProgress progress = screen.progress()) {
            return new SeedRemoval(changes, progress).reset(id, words.has(CASCADE));
        }
    }

    private static String warning(SeedRemoved removed) {
        return removed.others().isNone() ? "" : " Theirs go for good";
    }

    private static String sentence(SeedRemoved removed) {
        return removed.seeds().isEmpty() ? "No seed stands" : "Removed " + text(removed);
    }

    private static String text(SeedRemoved removed) {
        String ids =
                removed.seeds().stream().map(seed -> String.valueOf(seed.id())).collect(Collectors.joining(", "));
        return (removed.seeds().size() == 1 ? "seed " : "seeds ")
                + ids
                + (removed.changed() == 0 ? "" : ", of whose rows " + removed.changed() + " were changed since,")
                + (removed.others().isNone() ? "" : " with " + removed.others().text() + " of other people");
    }

    /** What is typed where much goes. */
    private static String name(SeedRemoved removed) {
        List<SeedEntry> seeds = removed.seeds();
        return seeds.size() == 1 ? "seed " + seeds.get(0).id() : "all seeds";
    }

    private static Fields fields(SeedRemoved removed) {
        return Fields.of("ids", removed.seeds().stream().map(SeedEntry::id).toList())
                .and("changed_since", removed.changed())
                .and("other_posts", removed.others().posts())
                .and("other_votes", removed.others().votes());
    }

    private static Long id(String word) {
        if (!word.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("a seed's id, as `seed status` lists them");
        }
        return Long.valueOf(word);
    }
}
