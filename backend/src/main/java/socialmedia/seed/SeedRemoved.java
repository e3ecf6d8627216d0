package socialmedia.seed;

import java.util.List;

/**
 * What came of a removal.
 *
 * @param seeds those that went, the oldest first
 * @param changed how many of their users and posts were changed since by acts of the console, and went all the same
 * @param others what hung on their rows and was other people's
 */
public record SeedRemoved(List<SeedEntry> seeds, long changed, Others others) {

    public SeedRemoved {
        seeds = List.copyOf(seeds);
    }

    /** Rows that no seed made: posts of seeded users, and votes by them, for theirs, or for seeded posts. */
    public record Others(long posts, long votes) {

        static final Others NONE = new Others(0, 0);

        public boolean isNone() {
            return posts == 0 && votes == 0;
        }

        /** For messages: {@code 1 post and 12 votes}, {@code 1 vote}. */
        public String text() {
            return Counts.list(0, posts, votes).orElse("nothing");
        }
    }
}
