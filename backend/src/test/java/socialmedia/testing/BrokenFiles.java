package socialmedia.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Broken files of users, posts and votes in every form, the same for the same seed. */
public final class BrokenFiles {

    private BrokenFiles() {}

    /** As many as wanted: each is a function of the seed and its number. */
    public static Stream<BrokenFile> of(long seed) {
        return LongStream.iterate(0, number -> number + 1).mapToObj(number -> of(seed, number));
    }

    private static BrokenFile of(long seed, long number) {
        Random random = new Random(seed + number * 0x9e3779b97f4a7c15L);
        RowsFile file = RowsFile.of(random);
        Damage damage = RowsFile.pick(random, List.of(Damage.values()));
        Damaged damaged = damage.apply(file, random);
        String name = "%s-%05d.%s".formatted(file.table(), number, file.form());
        String what = damage.name().toLowerCase(Locale.ROOT);
        return switch (random.nextInt(6)) {
            case 0 -> broken(file, name + ".gz", what, damaged.with(packed(damaged.content())));
            case 1 -> brokenPacking(file, name + ".gz", random);
            default -> broken(file, name, what, damaged);
        };
    }

    private static BrokenFile broken(RowsFile file, String name, String what, Damaged damaged) {
        return new BrokenFile(
                file.table(),
                name,
                what,
                damaged.content(),
                file.rows().subList(0, damaged.before()),
                file.rows()
                        .subList(
                                file.rows().size() - damaged.after(),
                                file.rows().size()));
    }

    /** Good rows, but the compressed file is cut or has a wrong byte: nothing is certain then. */
    private static BrokenFile brokenPacking(RowsFile file, String name, Random random) {
        byte[] content = packed(file.content(file.records(), "\n"));
        if (random.nextBoolean()) {
            return broken(
                    file, name, "cut gzip", new Damaged(Arrays.copyOf(content, random.nextInt(content.length)), 0, 0));
        }
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        return broken(file, name, "flipped gzip", new Damaged(content, 0, 0));
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** What a damage left: how many rows in front of it and behind it can be read for certain. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Damaged(byte[] content, int before, int after) {

        Damaged with(byte[] other) {
            return new Damaged(other, before, after);
        }
    }
}
