package socialmedia.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a seed.
 *
 * @param entry what the ledger has of it; where it was only tried, its id means nothing
 * @param already whether its rows were there before, so that nothing was done
 * @param missing how many of them are not there any more, in words; null where none
 * @param removed the seeds that made room for it
 * @param obstacle what made it slow: keys that were kept up row by row because of it; null where they were not
 */
public record SeedReport(
        SeedEntry entry,
        boolean already,
        @Nullable String missing,
        List<SeedEntry> removed,
        @Nullable String obstacle) {

    public SeedReport {
        removed = List.copyOf(removed);
    }
}
