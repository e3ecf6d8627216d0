package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

final class SeedPlanTest {

    @ParameterizedTest
    @EnumSource
    void everyPresetIsPossible(SeedPreset preset) {
        assertThatCode(() -> plan(preset.users(), preset.posts(), preset.votes(), null))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void everyScenarioFitsIntoASmallSeed(SeedScenario scenario) {
        assertThatCode(() -> plan(100, 1_000, 10_000, scenario)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsBelowZero() {
        assertThat(refusal(0, 0, 0, null)).isEqualTo("a seed needs at least one user, and no number below 0");
        assertThat(refusal(1, -1, 0, null)).isEqualTo("a seed needs at least one user, and no number below 0");
        assertThat(refusal(1, 0, -1, null)).isEqualTo("a seed needs at least one user, and no number below 0");
    }

    @Test
    void refusesMoreVotesThanAnybodyCanCast() {
        assertThatCode(() -> plan(10, 30, 180, null)).doesNotThrowAnyException();
        assertThat(refusal(10, 30, 181, null))
                .isEqualTo("181 votes are too many: 10 users and 30 posts make 180 at most");
        assertThat(refusal(1, 30, 1, null)).isEqualTo("1 votes are too many: 1 users and 30 posts make 0 at most");
    }

    @Test
    void refusesAScenarioThatHasNoRoom() {
        assertThat(refusal(10, 30, 100, SeedScenario.BRIGADING))
                .isEqualTo("the scenario brigading needs at least 50 users, 56 posts and 504 votes");
        assertThat(refusal(1_000, 30, 100, SeedScenario.VIRAL_POST))
                .isEqualTo("the scenario viral-post takes 699 votes, more than 100");
    }

    @Test
    void refusesTimesThatNoCalendarOfOursShows() {
        OperatorFailure failure = catchThrowableOfType(
                OperatorFailure.class, () -> new SeedPlan(1, 1, 0, 0, Instant.parse("-0044-03-15T12:00:00Z"), null));

        assertThat(failure.kind()).isEqualTo(Kind.USAGE);
        assertThat(failure).hasMessage("a seed cannot be as of -0044-03-15T12:00:00Z");
    }

    @Test
    void plansThatDifferBelowAMicrosecondAreEqual() {
        Instant asOf = Instant.parse("2026-06-01T00:00:00.123456Z");

        assertThat(new SeedPlan(1, 1, 0, 0, asOf.plusNanos(789), null)).isEqualTo(new SeedPlan(1, 1, 0, 0, asOf, null));
    }

    private static SeedPlan plan(int users, int posts, long votes, @Nullable SeedScenario scenario) {
        return new SeedPlan(1, users, posts, votes, SeedPlan.DEFAULT_AS_OF, scenario);
    }

    private static String refusal(int users, int posts, long votes, @Nullable SeedScenario scenario) {
        OperatorFailure failure =
                catchThrowableOfType(OperatorFailure.class, () -> plan(users, posts, votes, scenario));
        assertThat(failure.kind()).isEqualTo(Kind.USAGE);
        return String.valueOf(failure.getMessage());
    }
}
