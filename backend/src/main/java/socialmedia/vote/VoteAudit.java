package socialmedia.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.vote.VoteSuspicion.Kind;
import socialmedia.vote.VoteSuspicion.Sureness;

/** Looks for votes that were agreed upon: for oneself, for each other, and by several users as if they were one. */
public final class VoteAudit {

    /** Posts with more votes say little about those who voted for them, and make pairs without number. */
    private static final int FEW_VOTES = 50;

    private static final int LEAST_SHARED = 5;

    private final JdbcClient database;

    public VoteAudit(JdbcClient database) {
        this.database = database;
    }

    /** The most certain first, at most {@code limit}. */
    public List<VoteSuspicion> run(int limit) {
        List<VoteSuspicion> found = new ArrayList<>(selfVotes(limit));
        found.addAll(mutualVotes(limit));
        found.addAll(alikeVoters(limit));
        found.sort(Comparator.comparing(VoteSuspicion::sure).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<VoteSuspicion> selfVotes(int limit) {
        return database.sql("""
                        select u.id, u.email, count(*) as votes
                        from votes v join posts p on p.id = v.post_id and p.owner_id = v.user_id join users u on u.id = v.user_id
                        group by u.id, u.email
                        order by votes desc, u.id
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> {
                    long votes = row.getLong("votes");
                    return new VoteSuspicion(
                            Kind.SELF_VOTES,
                            row.getInt("id"),
                            row.getString("email"),
                            null,
                            null,
                            Sureness.CERTAIN,
                            "voted for " + votes + (votes == 1 ? " post" : " posts") + " of their own");
                })
                .list();
    }

    private List<VoteSuspicion> mutualVotes(int limit) {
        return database.sql("""
                        with given as materialized (
                            select v.user_id, p.owner_id, count(*) as votes
                            from votes v join posts p on p.id = v.post_id
                            where v.user_id <> p.owner_id
                            group by v.user_id, p.owner_id
                            having count(*) >= 2
                        ), pair as (
                            select a.user_id as first, b.user_id as second, a.votes as first_votes, b.votes as second_votes
                            from given a join given b on b.user_id = a.owner_id and b.owner_id = a.user_id
                            where a.user_id < b.user_id
                            order by a.votes + b.votes desc
                            limit 1000
                        )
                        select pair.*, u.email, o.email as other_email,
                               (select count(*) from votes v where v.user_id = pair.first) as first_all,
                               (select count(*) from votes v where v.user_id = pair.second) as second_all
                        from pair join users u on u.id = pair.first join users o on o.id = pair.second
                        order by least(first_votes, second_votes) desc, pair.first, pair.second
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> mutual(row))
                .list();
    }

    private static VoteSuspicion mutual(ResultSet row) throws SQLException {
        long first = row.getLong("first_votes");
        long second = row.getLong("second_votes");
        double share = Math.min((double) first / row.getLong("first_all"), (double) second / row.getLong("second_all"));
        boolean isMany = Math.min(first, second) >= LEAST_SHARED;
        Sureness sure = share >= 0.5 && isMany ? Sureness.HIGH : share >= 0.2 ? Sureness.MEDIUM : Sureness.LOW;
        return new VoteSuspicion(
                Kind.MUTUAL_VOTES,
                row.getInt("first"),
                row.getString("email"),
                row.getInt("second"),
                row.getString("other_email"),
                sure,
                String.format(
                        Locale.ROOT,
                        "gave each other %d and %d votes, at least %.0f%% of all that each of them cast",
                        first,
                        second,
                        share * 100));
    }

    private List<VoteSuspicion> alikeVoters(int limit) {
        return database.sql("""
                        with telling as materialized (
                            select v.user_id, v.post_id
                            from votes v
                            join (select post_id from votes group by post_id having count(*) between 2 and :few) p using (post_id)
                        ), voter as materialized (
                            select user_id, count(*) as votes from telling group by user_id having count(*) >= :least
                        ), pair as (
                            select a.user_id as first, b.user_id as second, count(*) as shared
                            from telling a join telling b on b.post_id = a.post_id and b.user_id > a.user_id
                            group by 1, 2
                            having count(*) >= :least
                        )
                        select pair.first, pair.second, pair.shared, f.votes + s.votes - pair.shared as together, u.email,
                               o.email as other_email
                        from pair join voter f on f.user_id = pair.first join voter s on s.user_id = pair.second
                        join users u on u.id = pair.first join users o on o.id = pair.second
                        where pair.shared >= 0.6 * (f.votes + s.votes - pair.shared)
                        order by pair.shared::numeric / (f.votes + s.votes - pair.shared) desc, pair.shared desc, 1, 2
                        limit :limit
                        """)
                .param("few", FEW_VOTES)
                .param("least", LEAST_SHARED)
                .param("limit", limit)
                .query((row, number) -> alike(row))
                .list();
    }

    private static VoteSuspicion alike(ResultSet row) throws SQLException {
        long shared = row.getLong("shared");
        double likeness = (double) shared / row.getLong("together");
        Sureness sure = likeness >= 0.9 && shared >= 2 * LEAST_SHARED
                ? Sureness.HIGH
                : likeness >= 0.75 ? Sureness.MEDIUM : Sureness.LOW;
        return new VoteSuspicion(
                Kind.ALIKE_VOTERS,
                row.getInt("first"),
                row.getString("email"),
                row.getInt("second"),
                row.getString("other_email"),
                sure,
                String.format(
                        Locale.ROOT,
                        "share %d of the %d posts with few votes that either of them voted for (%.0f%%)",
                        shared,
                        row.getLong("together"),
                        likeness * 100));
    }
}
