package socialmedia.seed;

import java.util.List;

/**
 * What came of a removal.
 *
 * @param seeds those that went, the oldest first
 * @param others what hung on their rows and was other people's
 */
public record SeedRemoved(List<SeedEntry> seeds, Others others) {

    public SeedRemoved {
        seeds = List.copyOf(seeds);
    }

    /** Rows that no seed made: posts of seeded users, and votes by them, for theirs, or for seeded posts. */
    public record Others(long posts, long votes) {

        static final Others NONE = new Others(0, 0);

        public boolean isNone() {
            return posts == 0 && votes == 0;
        }

        /** For messages: {@code 1 post and 12 votes}. */
        public String text() {
            return Counts.text(posts, "post") + " and " + Counts.text(votes, "vote");
        }
    }
}
