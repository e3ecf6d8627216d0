package socialmedia.shell.command.seed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.seed.Onto;
import socialmedia.seed.RowRange;
import socialmedia.seed.SeedPlan;
import socialmedia.seed.SeedPreset;
import socialmedia.seed.SeedScenario;
import socialmedia.shell.command.data.Moment;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** The words by which a seed is described. */
final class SeedWords {

    static final String GROUP = "Seeds";
    static final String SIZES = Arrays.stream(SeedPreset.values())
            .map(preset -> String.format(
                    Locale.ROOT,
                    "%s (%,d users, %,d posts, %,d votes)",
                    preset.word(),
                    preset.users(),
                    preset.posts(),
                    preset.votes()))
            .collect(Collectors.joining(", "));

    static final Argument<SeedPreset> PRESET = Argument.optional(
                    "PRESET", "tiny, small, medium, large or xl; small without", SeedWords::preset)
            .suggesting(Suggestions.SEED_PRESETS);
    static final Option<Integer> USERS =
            Option.optional("--users", "N", "how many users, in place of the preset's", word -> count(word, 1));
    static final Option<Integer> POSTS =
            Option.optional("--posts", "N", "how many posts, in place of the preset's", word -> count(word, 0));
    static final Option<Integer> VOTES =
            Option.optional("--votes", "N", "how many votes, in place of the preset's", word -> count(word, 0));
    static final Option<Long> SEED = Option.optional(
                    "--seed", "N", "another number makes other people and texts", SeedWords::number)
            .defaultsTo(String.valueOf(SeedPlan.DEFAULT_SEED));
    static final Option<Instant> AS_OF = Option.optional(
                    "--as-of", "TIME", "the moment that all times lie before", Moment::parse)
            .defaultsTo(SeedPlan.DEFAULT_AS_OF.toString());
    static final Option<SeedScenario> SCENARIO =
            Option.choice("--scenario", "NAME", "what there is besides ordinary life", SeedScenario.class);
    static final Option<Boolean> APPEND = Option.flag("--append", "add to the rows that are there");
    static final Option<Boolean> REPLACE =
            Option.flag("--replace", "remove first what seeds made, and add to what is left");

    /** Those that say which rows. */
    static final List<Option<?>> OF_A_PLAN = List.of(USERS, POSTS, VOTES, SEED, AS_OF, SCENARIO);

    private SeedWords() {}

    static Option<?>[] options(Option<?>... more) {
        return java.util.stream.Stream.concat(OF_A_PLAN.stream(), Arrays.stream(more))
                .toArray(Option<?>[]::new);
    }

    static SeedPlan plan(Words words) {
        SeedPreset size = words.find(PRESET).orElse(SeedPreset.SMALL);
        return new SeedPlan(
                words.get(SEED),
                words.find(USERS).orElse(size.users()),
                words.find(POSTS).orElse(size.posts()),
                words.find(VOTES).map(Long::valueOf).orElse(size.votes()),
                words.get(AS_OF),
                words.find(SCENARIO).orElse(null));
    }

    /** @throws OperatorFailure (usage) if both are wanted */
    static Onto onto(Words words) {
        if (words.has(APPEND) && words.has(REPLACE)) {
            throw new OperatorFailure(Kind.USAGE, "--append and --replace do not go together", "leave out one of them");
        }
        return words.has(APPEND) ? Onto.APPEND : words.has(REPLACE) ? Onto.REPLACE : Onto.EMPTY;
    }

    /** @param missing what is not there any more of a seed that was made already; null for nothing */
    static void warnOf(@Nullable String missing, Screen screen) {
        if (missing != null) {
            screen.warning("Some of them are gone since: " + missing + "; --replace makes all of them again");
        }
    }

    /** A plan for programs. */
    static Fields fields(SeedPlan plan) {
        return Fields.of(
                        "preset", SeedPreset.findFor(plan).map(SeedPreset::word).orElse(null))
                .and("seed", plan.seed())
                .and("users", plan.users())
                .and("posts", plan.posts())
                .and("votes", plan.votes())
                .and("as_of", plan.asOf())
                .and(
                        "scenario",
                        Optional.ofNullable(plan.scenario())
                                .map(SeedScenario::word)
                                .orElse(null));
    }

    /** Where a plan's rows lie, for programs; null where there are none. */
    static Fields and(Fields fields, RowRange users, RowRange posts) {
        return fields.and("first_user", users.isEmpty() ? null : users.first())
                .and("last_user", users.isEmpty() ? null : users.last())
                .and("first_post", posts.isEmpty() ? null : posts.first())
                .and("last_post", posts.isEmpty() ? null : posts.last());
    }

    private static SeedPreset preset(String word) {
        return Arrays.stream(SeedPreset.values())
                .filter(preset -> preset.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("tiny, small, medium, large or xl"));
    }

    private static Integer count(String word, int least) {
        if (!word.matches("[0-9]{1,9}") || Integer.parseInt(word) < least) {
            throw new IllegalArgumentException("a whole number from " + least + " to 999999999");
        }
        return Integer.valueOf(word);
    }

    private static Long number(String word) {
        if (!word.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("a whole number of at most 18 digits");
        }
        return Long.valueOf(word);
    }
}
