package socialmedia.seed;

import socialmedia.database.RowSink;
import socialmedia.fake.Mix;

/** The votes of a seed; those for a post are computed by themselves. Users and posts are told apart by their place from 0. */
final class VoteRows {

    private static final double SHIFT = 10;

    private final Layout layout;
    private final PostOwners owners;
    private final int[] voters;
    private final int[] room;
    private final PowerLaw law;
    private final VoteCounts counts;
    private final Permutation ranks;
    private final long key;

    VoteRows(long seed, Layout layout, PostOwners owners) {
        this.layout = layout;
        this.owners = owners;
        Circle circle = Circle.voters(layout.population(), seed);
        voters = new int[circle.size()];
        for (int rank = 0; rank < voters.length; rank++) {
            voters[rank] = circle.user(rank);
        }
        room = new int[Math.max(voters.length, Brigade.MEMBERS)];
        law = PowerLaw.threeQuarters(voters.length, SHIFT);
        counts = new VoteCounts(layout.commonPosts(), layout.commonVotes(), layout.mostCommonVotes());
        ranks = new Permutation(layout.commonPosts(), SeedColumn.POST_RANK.key(seed));
        key = SeedColumn.VOTE_USER.key(seed);
    }

    /** Writes those for one post. */
    void write(int post, SeedStart start, RowSink sink) {
        int votes = votersOf(post, room);
        for (int i = 0; i < votes; i++) {
            sink.number((long) start.firstUserId() + room[i]);
            sink.number((long) start.firstPostId() + post);
            sink.endRow();
        }
    }

    /** Who voted for a post: the first so many of {@code users}. */
    int votersOf(int post, int[] users) {
        int brigadePost = post - layout.firstOfBrigade();
        if (brigadePost >= 0) {
            return brigade(Brigade.owner(brigadePost), users);
        }
        int votes = votes(post);
        return votes == 0 ? 0 : drawn(post, votes, users);
    }

    private int brigade(int owner, int[] users) {
        for (int i = 0; i < Brigade.VOTES_OF_A_POST; i++) {
            users[i] = layout.population().firstOfBrigade() + (i < owner ? i : i + 1);
        }
        return Brigade.VOTES_OF_A_POST;
    }

    private int votes(int post) {
        int viral = layout.viralPost();
        if (post == viral) {
            return layout.population().mostVotes();
        }
        return counts.of(ranks.at(viral != Layout.NONE && post > viral ? post - 1 : post));
    }

    /**
     * One from each of equal shares of all activity, in the order of ranks; where two would be one, the next takes its place, and
     * the owner's place is taken by the next too. So nobody is drawn twice, and the last place is kept for the one moved by the owner.
     */
    private int drawn(int post, int votes, int[] users) {
        int owner = owners.ownerOf(post);
        long chance = Mix.of(key, post);
        double share = 1.0 / votes;
        int last = -1;
        for (int i = 0; i < votes; i++) {
            int rank = law.rankAt((i + Mix.unit(Mix.of(chance, i))) * share);
            last = Math.max(last + 1, Math.min(rank, voters.length - 1 - (votes - i)));
            if (voters[last] == owner) {
                last++;
            }
            users[i] = voters[last];
        }
        return votes;
    }
}
