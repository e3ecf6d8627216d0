package socialmedia.transfer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialmedia.transfer.load.FileReport.Counts;

/** Random files against a model that takes line after line: the same rows and the same figures, however long the batches. */
final class ImportModelTest {

    private static final int ROUNDS = 6;
    private static final int LINES = 40;

    @TempDir
    private Path directory;

    private record User(String email, String phone) {}

    /** What is expected, line by line. */
    private static final class Model {
        private final Map<Integer, User> users = new TreeMap<>();
        private final OnConflict onConflict;
        private Set<Integer> written = new HashSet<>();
        private long inserted;
        private long updated;
        private long skipped;
        private long rejected;
        private int next = 1;

        private Model(OnConflict onConflict) {
            this.onConflict = onConflict;
        }

        private void begin() {
            written = new HashSet<>();
            inserted = updated = skipped = rejected = 0;
        }

        private void user(@Nullable Integer id, String email, String phone) {
            Optional<Integer> byId = Optional.ofNullable(id).filter(users::containsKey);
            Optional<Integer> byEmail = users.entrySet().stream()
                    .filter(entry -> entry.getValue().email().equals(email))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (onConflict == OnConflict.UPDATE) {
                updateOrInsert(id, byId, byEmail, new User(email, phone));
            } else {
                insertOrLeaveOut(id, byId, byEmail, new User(email, phone));
            }
        }

        private void updateOrInsert(
                @Nullable Integer id, Optional<Integer> byId, Optional<Integer> byEmail, User user) {
            Optional<Integer> target = id == null ? byEmail : byId;
            if (byId.filter(written::contains).isPresent()
                    || byEmail.filter(written::contains).isPresent()
                    || (byEmail.isPresent() && !byEmail.equals(target))) {
                rejected++;
            } else if (target.isPresent()) {
                update(target.get(), user);
            } else {
                insert(id, user);
            }
        }

        private void insertOrLeaveOut(
                @Nullable Integer id, Optional<Integer> byId, Optional<Integer> byEmail, User user) {
            Optional<Integer> oldId = byId.filter(there -> !written.contains(there));
            Optional<Integer> oldEmail = byEmail.filter(there -> !written.contains(there));
            boolean isOld = oldId.isPresent() || oldEmail.isPresent();
            boolean areTwo = oldId.isPresent() && oldEmail.isPresent() && !oldId.equals(oldEmail);
            if (!isOld && byId.isEmpty() && byEmail.isEmpty()) {
                insert(id, user);
            } else if (isOld && !areTwo && onConflict == OnConflict.SKIP) {
                skipped++;
            } else {
                rejected++;
            }
        }

        private void update(int id, User user) {
            if (user.equals(users.get(id))) {
                skipped++;
            } else {
                users.put(id, user);
                written.add(id);
                updated++;
            }
        }

        private void insert(@Nullable Integer id, User user) {
            int taken = id == null ? next++ : id;
            users.put(taken, user);
            written.add(taken);
            inserted++;
        }

        private Counts counts() {
            return new Counts(LINES, inserted, updated, skipped, rejected);
        }

        private String text() {
            return users.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue().email() + " "
                            + entry.getValue().phone())
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @EnumSource(OnConflict.class)
    void usersWithIds(OnConflict onConflict) {
        usersWith(onConflict, true);
    }

    @ParameterizedTest
    @EnumSource(OnConflict.class)
    void usersWithoutIds(OnConflict onConflict) {
        usersWith(onConflict, false);
    }

    private void usersWith(OnConflict onConflict, boolean ids) {
        Random random = new Random(5);
        Model model = new Model(onConflict);
        try (ImportBench bench = new ImportBench(directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                StringBuilder file = new StringBuilder(ids ? "id,email,phone_number\n" : "email,phone_number\n");
                model.begin();
                for (int line = 0; line < LINES; line++) {
                    Integer id = ids ? 1 + random.nextInt(40) : null;
                    String email = "user" + random.nextInt(40) + "@example.org";
                    String phone = "+" + random.nextInt(3);
                    file.append(id == null ? "" : id + ",")
                            .append(email)
                            .append(',')
                            .append(phone)
                            .append('\n');
                    model.user(id, email, phone);
                }
                int batch = round % 3 == 0 ? LINES : 1 + random.nextInt(10);

                FileReport report = bench.csv(
                        ImportTable.USERS,
                        new ImportSettings(onConflict, false, batch, ColumnNames.AS_THEY_ARE),
                        file.toString());

                assertThat(report.counts())
                        .as("round %d, batches of %d%n%s", round, batch, file)
                        .isEqualTo(model.counts());
                String column = ids ? "id || ' ' || " : "";
                assertThat(bench.rows("select " + column + "email || ' ' || phone_number from users order by id"))
                        .isEqualTo(ids ? model.text() : model.text().replaceAll("(?m)^\\d+ ", ""));
            }
        }
    }

    /** Ids near those that the sequence gives next, with and without: each row of its own email has to be there. */
    @ParameterizedTest
    @EnumSource(OnConflict.class)
    void usersWithAndWithoutIds(OnConflict onConflict) {
        Random random = new Random(11);
        try (ImportBench bench = new ImportBench(directory)) {
            bench.database().filled(3);
            Set<Integer> written = new HashSet<>(Set.of(1, 2, 3));
            for (int round = 0; round < ROUNDS; round++) {
                StringBuilder file = new StringBuilder("id,email\n");
                int last = Integer.parseInt(bench.rows("select max(id)::text from users"));
                long duplicates = 0;
                for (int line = 0; line < LINES; line++) {
                    int id = last + 1 + random.nextInt(2 * LINES);
                    boolean hasId = random.nextBoolean();
                    duplicates += hasId && !written.add(id) ? 1 : 0;
                    file.append(hasId ? id : "").append(",mixed%d-%d@example.org%n".formatted(round, line));
                }

                FileReport report = bench.csv(
                        ImportTable.USERS,
                        new ImportSettings(onConflict, false, LINES, ColumnNames.AS_THEY_ARE),
                        file.toString());

                assertThat(report.counts())
                        .as("round %d%n%s", round, file)
                        .isEqualTo(new Counts(LINES, LINES - duplicates, 0, 0, duplicates));
                assertThat(bench.rows("select count(*)::text from users where email like 'mixed" + round + "-%'"))
                        .isEqualTo(String.valueOf(LINES - duplicates));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OnConflict.class)
    void postsAndVotes(OnConflict onConflict) {
        Random random = new Random(7);
        try (ImportBench bench = new ImportBench(directory)) {
            bench.database().filled(5);
            Map<Integer, String> posts = new TreeMap<>();
            for (int id = 1; id <= 10; id++) {
                posts.put(id, bench.rows("select title || owner_id from posts where id = " + id));
            }
            for (int round = 0; round < ROUNDS; round++) {
                StringBuilder file = new StringBuilder("id,title,content,owner_email\n");
                Set<Integer> written = new HashSet<>();
                long[] counts = new long[4];
                for (int line = 0; line < LINES; line++) {
                    int id = 1 + random.nextInt(60);
                    int owner = 1 + random.nextInt(6);
                    String title = "T" + random.nextInt(2);
                    file.append("%d,%s,C,user%d@example.org%n".formatted(id, title, owner));
                    String row = title + owner;
                    boolean there = posts.containsKey(id);
                    boolean same = there && Objects.equals(posts.get(id), row);
                    int verdict = owner == 6 || written.contains(id)
                            ? 3
                            : !there
                                    ? 0
                                    : onConflict == OnConflict.FAIL ? 3 : onConflict == OnConflict.SKIP || same ? 2 : 1;
                    counts[verdict]++;
                    if (verdict < 2) {
                        posts.put(id, row);
                        written.add(id);
                    }
                }
                int batch = 1 + random.nextInt(LINES);

                FileReport report = bench.csv(
                        ImportTable.POSTS,
                        new ImportSettings(onConflict, false, batch, ColumnNames.AS_THEY_ARE),
                        file.toString());

                assertThat(report.counts())
                        .as("round %d, batches of %d%n%s", round, batch, file)
                        .isEqualTo(new Counts(LINES, counts[0], counts[1], counts[2], counts[3]));
                assertThat(bench.rows("select title || owner_id from posts order by id"))
                        .isEqualTo(String.join("\n", posts.values()));
            }
        }
    }
}
