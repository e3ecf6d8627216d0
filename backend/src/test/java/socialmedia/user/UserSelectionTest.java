package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.SocialMediaDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserSelectionTest {

    private SocialMediaDatabase database;

    @BeforeAll
    void createDatabase() {
        database = SocialMediaDatabase.atHead().filled(12);
    }

    @AfterAll
    void dropDatabase() {
        database.close();
    }

    @Test
    void takesIdsEmailsAndRangesInTheOrderGivenAndEachOnce() {
        assertThat(resolve("7", "user3@example.org", "11-99", "2-4")).containsExactly(7, 3, 11, 12, 2, 4);
    }

    @Test
    void findsNobodyByAnUnknownIdOrInAnEmptyRange() {
        assertThat(fails("1", "42"))
                .hasMessage("there is no user 42")
                .extracting(OperatorFailure::kind)
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(fails("13-20")).hasMessage("there is no user from 13 to 20");
    }

    @Test
    void namesTheNearestEmails() {
        assertThat(fails("user3@exampel.org").details().hint()).startsWith("did you mean user3@example.org");
        assertThat(fails("suer12@example.org").details().hint()).startsWith("did you mean user12@example.org");
        assertThat(fails("User7@Example.org").details().hint()).isEqualTo("did you mean user7@example.org?");
        assertThat(fails("somebody@elsewhere.net").details().hint()).isNull();
    }

    @Test
    void wantsOneUserWhereOneIsMeant() {
        UserSelection selection = new UserSelection(database.jdbc());

        assertThat(selection.resolve(UserSelector.parse("5-5"))).isEqualTo(5);
        assertThat(catchThrowableOfType(OperatorFailure.class, () -> selection.resolve(UserSelector.parse("5-6")))
                        .kind())
                .isEqualTo(Kind.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "-1", "20-10", "99999999999", "1-", "@", "1,2"})
    void refusesOtherWords(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserSelector.parse(word))
                .withMessageMatching("an? .*");
    }

    private List<Integer> resolve(String... words) {
        return new UserSelection(database.jdbc())
                .resolve(Stream.of(words).map(UserSelector::parse).toList());
    }

    private OperatorFailure fails(String... words) {
        return catchThrowableOfType(OperatorFailure.class, () -> resolve(words));
    }
}
