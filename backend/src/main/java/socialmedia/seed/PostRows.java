package socialmedia.seed;

import socialmedia.database.RowSink;
import socialmedia.fake.FakeTexts;
import socialmedia.fake.Mix;

/** The posts of a seed, each computed by itself; they are told apart by their place from 0. */
final class PostRows {

    private static final double SHIFT = 8;
    private static final int ATTEMPTS = 64;
    private static final int PER_MILLE = 1000;
    private static final int PUBLISHED = 950;

    private final Layout layout;
    private final Registrations registrations;
    private final FakeTexts texts = new FakeTexts();
    private final Timeline timeline;
    private final Circle posters;
    private final PowerLaw law;
    private final long ownerKey;
    private final long timeKey;
    private final long textKey;
    private final long publishedKey;

    PostRows(long seed, Layout layout, Registrations registrations) {
        this.layout = layout;
        this.registrations = registrations;
        timeline = registrations.posts();
        posters = Circle.posters(layout.population(), seed);
        law = PowerLaw.threeQuarters(posters.size(), SHIFT);
        ownerKey = SeedColumn.POST_OWNER.key(seed);
        timeKey = SeedColumn.POST_CREATED_AT.key(seed);
        textKey = SeedColumn.POST_TEXT.key(seed);
        publishedKey = SeedColumn.POST_PUBLISHED.key(seed);
    }

    void write(int post, SeedStart start, RowSink sink) {
        long text = Mix.of(textKey, post);
        long time = timeOf(post);
        sink.number((long) start.firstPostId() + post);
        sink.text(texts.title(text));
        sink.text(texts.content(text));
        sink.number((long) start.firstUserId() + ownerOf(post, time));
        sink.flag(Mix.below(PER_MILLE, Mix.of(publishedKey, post)) < PUBLISHED);
        sink.instant(Timeline.instant(time));
        sink.endRow();
    }

    long timeOf(int post) {
        return timeline.at((post + Mix.unit(Mix.of(timeKey, post))) / layout.posts());
    }

    int ownerOf(int post) {
        return ownerOf(post, timeOf(post));
    }

    /** Drawn by rank until it is somebody who was there; the first of all users was. */
    private int ownerOf(int post, long time) {
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
