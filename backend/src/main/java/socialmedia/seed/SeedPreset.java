package socialmedia.seed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sizes with names. */
public enum SeedPreset {
    TINY(10, 30, 100),
    SMALL(100, 1_000, 10_000),
    MEDIUM(2_000, 20_000, 200_000),
    LARGE(100_000, 200_000, 1_000_000),
    XL(1_000_000, 5_000_000, 20_000_000);

    private final int users;
    private final int posts;
    private final long votes;

    SeedPreset(int users, int posts, long votes) {
        this.users = users;
        this.posts = posts;
        this.votes = votes;
    }

    /** The one of this size. */
    public static Optional<SeedPreset> findFor(SeedPlan plan) {
        return Arrays.stream(values())
                .filter(preset ->
                        preset.users == plan.users() && preset.posts == plan.posts() && preset.votes == plan.votes())
                .findFirst();
    }

    /** As it is typed: {@code tiny}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int users() {
        return users;
    }

    public int posts() {
        return posts;
    }

    public long votes() {
        return votes;
    }
}
