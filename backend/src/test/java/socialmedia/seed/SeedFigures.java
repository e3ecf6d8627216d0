package socialmedia.seed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * How a seed's posts and votes are spread.
 *
 * @param votesOfPosts over the posts that have votes
 * @param postsOfAuthors over the users who have posts
 * @param votesOfVoters over the users who have voted
 * @param lurkers how many users have neither
 * @param postsByHour by hour of the day, UTC
 * @param postsByWeekday from Monday
 * @param usersByQuarter how many came in each twelfth of the time
 */
record SeedFigures(
        Spread votesOfPosts,
        Spread postsOfAuthors,
        Spread votesOfVoters,
        int lurkers,
        List<Integer> postsByHour,
        List<Integer> postsByWeekday,
        List<Integer> usersByQuarter) {

    static SeedFigures of(SeedPlan plan) {
        Layout layout = Layout.of(plan);
        Registrations registrations = new Registrations(plan, layout.population());
        PostOwners posts = new PostOwners(plan.seed(), layout, registrations);
        VoteRows votes = new VoteRows(plan.seed(), layout, posts);
        int[] votesOfPosts = new int[plan.posts()];
        int[] postsOfUsers = new int[plan.users()];
        int[] votesOfUsers = new int[plan.users()];
        int[] byHour = new int[24];
        int[] byWeekday = new int[7];
        int[] voters = new int[plan.users()];
        for (int post = 0; post < plan.posts(); post++) {
            votesOfPosts[post] = votes.votersOf(post, voters);
            for (int i = 0; i < votesOfPosts[post]; i++) {
                votesOfUsers[voters[i]]++;
            }
            postsOfUsers[posts.ownerOf(post)]++;
            OffsetDateTime time = Timeline.instant(posts.timeOf(post)).atOffset(ZoneOffset.UTC);
            byHour[time.getHour()]++;
            byWeekday[time.getDayOfWeek().getValue() - 1]++;
        }
        int lurkers = 0;
        for (int user = 0; user < plan.users(); user++) {
            lurkers += postsOfUsers[user] + votesOfUsers[user] == 0 ? 1 : 0;
        }
        return new SeedFigures(
                Spread.of(votesOfPosts),
                Spread.of(postsOfUsers),
                Spread.of(votesOfUsers),
                lurkers,
                list(byHour),
                list(byWeekday),
                byQuarter(plan, registrations));
    }

    private static List<Integer> byQuarter(SeedPlan plan, Registrations registrations) {
        long start = registrations.timeOf(0);
        long length = Timeline.micros(plan.asOf()) - start;
        int[] counts = new int[12];
        for (int user = 0; user < plan.users(); user++) {
            counts[(int) ((registrations.timeOf(user) - start) * 12 / length)]++;
        }
        return list(counts);
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
