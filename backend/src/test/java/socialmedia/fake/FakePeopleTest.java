package socialmedia.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialmedia.user.EmailAddress;

final class FakePeopleTest {

    private final FakePeople people = new FakePeople();

    @Test
    void everyKeyHasAnEmailOfItsOwn() {
        Set<String> emails = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            emails.add(people.email(Mix.of(1, i), "example.org"));
            emails.add(people.email(i, "example.org"));
        }

        assertThat(emails).hasSize(40_000);
    }

    @Test
    void everyEmailIsOneThatTheApplicationTakes() {
        for (int i = 0; i < 2_000; i++) {
            String email = people.email(Mix.of(2, i), "export7.example.org");

            assertThat(EmailAddress.parse(email).text()).isEqualTo(email);
        }
    }

    @Test
    void everyPairOfNamesIsAnotherOne() {
        List<String> first = WordList.read("first-names.txt");
        List<String> last = WordList.read("last-names.txt");
        StringBuilder pair = new StringBuilder();
        people.pair(people.pairs() - 1, '.', pair);

        assertThat(first).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]{3,10}"));
        assertThat(last).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]{3,10}"));
        assertThat(people.pairs()).isEqualTo(first.size() * last.size()).isGreaterThan(1_000_000);
        assertThat(pair).hasToString(first.get(first.size() - 1) + "." + last.get(last.size() - 1));
    }

    @Test
    void phoneNumbersAreThoseKeptForFiction() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(people.phone(Mix.of(3, i)))
                    .matches("\\+(?:1\\d{3}55501\\d{2}|447700900\\d{3}|442079460\\d{3}|441134960\\d{3}|3363998\\d{4}"
                            + "|3319900\\d{4}|493023125\\d{3}|6125550\\d{4}|6137010\\d{4})");
        }
    }

    @Test
    void aKeyAlwaysGivesTheSame() {
        assertThat(new FakePeople().email(-42, "example.org")).isEqualTo(people.email(-42, "example.org"));
        assertThat(new FakePeople().phone(-42)).isEqualTo(people.phone(-42));
    }
}
