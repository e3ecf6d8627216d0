package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.user.UserPruning.Idle;

final class UserPruningTest {

    private static final Instant BEFORE_THE_FOURTH = Instant.parse("2026-01-01T04:00:00Z");

    private ActsOnUsers users;

    @BeforeEach
    void fill() {
        users = new ActsOnUsers(4);
        users.execute("delete from posts where owner_id in (2, 3, 4)");
        users.execute("delete from votes where user_id in (1, 3, 4)");
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void deletesWhoIsOldEnough() {
        assertThat(prune(new Idle(BEFORE_THE_FOURTH, false, false)))
                .isEqualTo(new DeletedUsers(List.of(1, 2, 3), 2, 0, 1, 0));
    }

    @Test
    void sparesWhoHasPostsOrVoted() {
        assertThat(prune(new Idle(BEFORE_THE_FOURTH, true, true))).isEqualTo(new DeletedUsers(List.of(3), 0, 0, 0, 0));
        assertThat(prune(new Idle(BEFORE_THE_FOURTH, true, false))).isEqualTo(new DeletedUsers(List.of(2), 0, 0, 1, 0));
        assertThat(prune(new Idle(BEFORE_THE_FOURTH, false, true))).isEqualTo(new DeletedUsers(List.of(1), 2, 0, 0, 0));
    }

    @Test
    void findsNobodyBeforeTheFirst() {
        assertThat(prune(new Idle(Instant.parse("2026-01-01T01:00:00Z"), false, false)))
                .isEqualTo(new DeletedUsers(List.of(), 0, 0, 0, 0));
    }

    private DeletedUsers prune(Idle idle) {
        return users.change(changes -> new UserPruning(changes).prune(idle)).result();
    }
}
