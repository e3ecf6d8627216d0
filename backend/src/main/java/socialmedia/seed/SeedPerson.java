package socialmedia.seed;

import java.util.List;
import java.util.Locale;

/** The first users of each seed, whom one can log in as; their password is {@link SeedPassword#TEXT}. */
public enum SeedPerson {
    /** Has written more posts than most, and votes. */
    AUTHOR(0),
    /** Posts and votes as many do. */
    MODERATOR(1),
    /** Votes more than most, and has no post. */
    VOTER(2),
    /** Has neither posts nor votes. */
    LURKER(3);

    private static final List<SeedPerson> ALL = List.of(values());

    private final int place;

    SeedPerson(int place) {
        this.place = place;
    }

    /** {@code author@example.org} in seed 1, {@code author@seed7.example.org} in seed 7. */
    public String email(long seed) {
        return name().toLowerCase(Locale.ROOT) + "@" + SeedDomain.of(seed, "org");
    }

    /** Who stands at that place among the users, from 0. */
    static SeedPerson at(int place) {
        return ALL.get(place);
    }

    /** The first user has place 0. */
    int place() {
        return place;
    }
}
