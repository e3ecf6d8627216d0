package socialmedia.stats;

import java.time.LocalDate;
import java.util.List;

/**
 * A database's users, posts and votes in figures.
 *
 * @param growth the days asked for, oldest first, days without anything included
 */
public record Stats(List<TableSize> tables, List<Day> growth, List<TopUser> topUsers, List<TopPost> topPosts) {

    /**
     * One table.
     *
     * @param bytes with its indexes
     */
    public record TableSize(String table, long rows, long bytes) {}

    /** What was made on one day, in UTC. */
    public record Day(LocalDate date, long users, long posts) {}

    /** A user with many votes for his posts. */
    public record TopUser(int id, String email, long posts, long votes) {}

    /** A post with many votes. */
    public record TopPost(int id, String title, long votes) {}

    public Stats {
        tables = List.copyOf(tables);
        growth = List.copyOf(growth);
        topUsers = List.copyOf(topUsers);
        topPosts = List.copyOf(topPosts);
    }
}
