package socialmedia.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import socialmedia.fake.FakePeople;
import socialmedia.fake.FakeTexts;

/**
 * Puts fakes in the place of emails, phone numbers, titles and contents. A fake is chosen by 64 bits of the HMAC-SHA256 of
 * column and value: equal values get equal fakes, in every export with the same key. Ids and times stay.
 */
public final class Anonymizer {

    private static final String DOMAIN = "example.org";

    /** What holds nothing that a person wrote. */
    private static final Map<ExportTable, Set<String>> KEPT = Map.of(
            ExportTable.USERS, Set.of("id", PasswordColumn.NAME, "created_at"),
            ExportTable.POSTS, Set.of("id", "owner_id", "published", "created_at"),
            ExportTable.VOTES, Set.of("user_id", "post_id"));

    private final Mac mac;
    private final Map<String, LongFunction<String>> fakes;

    public Anonymizer(AnonymizeKey key) {
        FakePeople people = new FakePeople();
        FakeTexts texts = new FakeTexts();
        mac = key.mac();
        fakes = Map.of(
                "users.email", number -> people.email(number, DOMAIN),
                "users.phone_number", people::phone,
                "posts.title", texts::title,
                "posts.content", texts::content);
    }

    /** Whether a column is replaced. */
    boolean isFaked(ExportTable table, String column) {
        return fakes.containsKey(name(table, column));
    }

    /** Whether it is known what is in a column; what a later revision added may name people, and does not leave. */
    boolean knows(ExportTable table, String column) {
        return isFaked(table, column) || KEPT.getOrDefault(table, Set.of()).contains(column);
    }

    /** What stands for a value; null and the empty text for themselves. */
    @Nullable
    String fake(ExportTable table, String column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        String name = name(table, column);
        LongFunction<String> fake = fakes.get(name);
        if (fake == null) {
            throw new IllegalStateException("there are no fakes of " + name);
        }
        mac.update(name.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        return fake.apply(ByteBuffer.wrap(digest).getLong());
    }

    private static String name(ExportTable table, String column) {
        return table.word() + "." + column;
    }
}
