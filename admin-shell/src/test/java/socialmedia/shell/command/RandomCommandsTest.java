package socialmedia.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** Random changes by the real commands, undone in reverse: the tables are what they were, to the byte. */
final class RandomCommandsTest {

    private static final int COMMANDS = 200;
    private static final Set<Integer> HONEST_REFUSALS = Set.of(0, 2, 4, 5);
    private static final Pattern ACTION = Pattern.compile("\"action\":([0-9]+)");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areTakenBackToTheByte(long seed) {
        Random random = new Random(seed);
        try (SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(12);
                DataConsole console = new DataConsole(database)) {
            String before = database.checksum();
            List<String> actions = new ArrayList<>();
            for (int number = 0; number < COMMANDS; number++) {
                String line = line(random, number);
                int code = console.input("a long secret\n").run(words(line + " --yes --format json"));
                assertThat(HONEST_REFUSALS).as(line + "\n" + console.err()).contains(code);
                Matcher action = ACTION.matcher(console.out());
                if (action.find()) {
                    actions.add(action.group(1));
                }
            }
            assertThat(actions).hasSizeGreaterThan(COMMANDS / 3);
            assertThat(database.checksum()).isNotEqualTo(before);

            Collections.reverse(actions);
            for (String action : actions) {
                assertThat(console.run("undo", action, "--yes"))
                        .as(action + "\n" + console.err())
                        .isZero();
            }
            assertThat(database.checksum()).isEqualTo(before);
        }
    }

    private static String line(Random random, int number) {
        int user = 1 + random.nextInt(14);
        int other = 1 + random.nextInt(14);
        int post = 1 + random.nextInt(30);
        return switch (random.nextInt(20)) {
            case 0 -> "user create " + (random.nextBoolean() ? "new" : "USER") + user + "@example.org --password-stdin";
            case 1 -> "user update " + user + " --email changed" + number + "@example.org";
            case 2 -> "user update " + user + " --phone +" + number;
            case 3 -> "user suspend " + user + (random.nextBoolean() ? " --unpublish-posts" : "");
            case 4 -> "user unsuspend " + user;
            case 5 ->
                random.nextInt(4) == 0
                        ? "user delete " + user
                        : "user delete " + user + " --reassign-posts-to " + other;
            case 6 -> "user merge " + user + " " + other;
            case 7 -> "user dedupe";
            case 8 -> "post create --owner " + user + " --title T" + number + " --content C";
            case 9 -> "post update " + post + " --title U" + number;
            case 10 -> "post publish " + post + "-" + (post + 3);
            case 11 -> "post unpublish " + post;
            case 12 -> "post reassign " + post + " --to " + user;
            case 13 -> random.nextInt(3) == 0 ? "post delete " + post : "user update " + user + " --no-phone";
            case 14, 15, 16 -> "vote add " + user + " " + post;
            default -> "vote remove " + user + " " + post;
        };
    }

    private static String[] words(String line) {
        return line.split(" ", -1);
    }
}
