package socialmedia.seed;

import socialmedia.fake.Mix;

/** When the posts of a seed were made, and by whom; they are told apart by their place from 0. */
final class PostOwners {

    private static final double SHIFT = 8;
    private static final int ATTEMPTS = 64;

    private final Layout layout;
    private final Registrations registrations;
    private final Timeline timeline;
    private final Circle posters;
    private final PowerLaw law;
    private final long ownerKey;
    private final long timeKey;

    PostOwners(long seed, Layout layout, Registrations registrations) {
        this.layout = layout;
        this.registrations = registrations;
        timeline = registrations.posts();
        posters = Circle.posters(layout.population(), seed);
        law = PowerLaw.threeQuarters(posters.size(), SHIFT);
        ownerKey = SeedColumn.POST_OWNER.key(seed);
        timeKey = SeedColumn.POST_CREATED_AT.key(seed);
    }

    /** In microseconds since 1970. */
    long timeOf(int post) {
        return timeline.at((post + Mix.unit(Mix.of(timeKey, post))) / layout.posts());
    }

    int ownerOf(int post) {
        return ownerOf(post, timeOf(post));
    }

    /** Drawn by rank until it is somebody who was there; the first of all users was. */
    int ownerOf(int post, long time) {
        int brigadePost = post - layout.firstOfBrigade();
        if (brigadePost >= 0) {
            return layout.population().firstOfBrigade() + Brigade.owner(brigadePost);
        }
        int there = registrations.countAt(time);
        long chance = Mix.of(ownerKey, post);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int user = posters.user(law.rankAt(Mix.unit(Mix.of(chance, attempt))));
            if (user < there) {
                return user;
            }
        }
        return SeedPerson.AUTHOR.place();
    }
}
