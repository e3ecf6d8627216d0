package socialmedia.seed;

import socialmedia.database.RowSink;
import socialmedia.fake.FakeTexts;
import socialmedia.fake.Mix;

/** The posts of a seed, each computed by itself; they are told apart by their place from 0. */
final class PostRows {

    private static final int PER_MILLE = 1000;
    private static final int PUBLISHED = 950;

    private final PostOwners owners;
    private final FakeTexts texts = new FakeTexts();
    private final long textKey;
    private final long publishedKey;

    PostRows(long seed, PostOwners owners) {
        this.owners = owners;
        textKey = SeedColumn.POST_TEXT.key(seed);
        publishedKey = SeedColumn.POST_PUBLISHED.key(seed);
    }

    void write(int post, SeedStart start, RowSink sink) {
        long text = Mix.of(textKey, post);
        long time = owners.timeOf(post);
        sink.number((long) start.firstPostId() + post);
        sink.text(texts.title(text));
        sink.text(texts.content(text));
        sink.number((long) start.firstUserId() + owners.ownerOf(post, time));
        sink.flag(Mix.below(PER_MILLE, Mix.of(publishedKey, post)) < PUBLISHED);
        sink.instant(Timeline.instant(time));
        sink.endRow();
    }
}
