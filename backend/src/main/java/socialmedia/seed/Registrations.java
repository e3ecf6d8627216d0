package socialmedia.seed;

import socialmedia.fake.Mix;

/**
 * When the users of a seed came: one after the other, the people within the first day, then dormant ones within three months, then
 * the others, more of them each day. Times are microseconds since 1970.
 */
final class Registrations {

    private static final int DAYS = 3 * 365;
    private static final int DORMANT_DAYS = 90;
    private static final double GROWTH = 2.5;

    private final Population population;
    private final long start;
    private final long end;
    private final long key;
    private final long dayKey;
    private final Timeline timeline;

    Registrations(SeedPlan plan, Population population) {
        this.population = population;
        end = Timeline.micros(plan.asOf());
        start = Math.floorDiv(end, Timeline.HOUR) * Timeline.HOUR - DAYS * Timeline.DAY;
        key = SeedColumn.USER_CREATED_AT.key(plan.seed());
        dayKey = SeedColumn.DAY.key(plan.seed());
        timeline = new Timeline(firstOrdinary(), end, hour -> StrictMath.exp(GROWTH * hour / (24 * DAYS)), dayKey);
    }

    private long firstOrdinary() {
        return start + (population.dormant() > 0 ? 1 + DORMANT_DAYS : 1) * Timeline.DAY;
    }

    /** When that user came. */
    long timeOf(int user) {
        double jitter = Mix.unit(Mix.of(key, user));
        if (user < population.people()) {
            return start + (long) ((user + jitter) / population.people() * Timeline.DAY);
        }
        int dormant = user - population.people();
        if (dormant < population.dormant()) {
            double share = (dormant + jitter) / population.dormant();
            return start + Timeline.DAY + (long) (share * DORMANT_DAYS * Timeline.DAY);
        }
        return timeline.at((user - population.firstOrdinary() + jitter) / population.ordinary());
    }

    /** How many users were there for certain at a moment after the first day; they are the first ones. */
    int countAt(long time) {
        int ordinary = (int) (timeline.share(time) * population.ordinary()) - 1;
        return population.firstOrdinary() + Math.max(0, ordinary);
    }

    /** Posts come from those who are there, by the same hours and days. */
    Timeline posts() {
        int first = population.people();
        return new Timeline(
                firstOrdinary(),
                end,
                hour -> first + population.ordinary() * timeline.share(firstOrdinary() + hour * Timeline.HOUR),
                dayKey);
    }
}
