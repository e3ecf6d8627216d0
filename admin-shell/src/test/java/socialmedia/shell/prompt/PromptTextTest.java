package socialmedia.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class PromptTextTest {

    private static final String RED = "\u001b[31m";

    @Test
    void saysWhatIsKnown() {
        assertThat(plain(new PromptState("f4b7a1c09e83 (2 pending)", false, false)))
                .isEqualTo("ana@host:5432/social f4b7a1c09e83 (2 pending)> ");
        assertThat(plain(new PromptState("f4b7a1c09e83", false, true)))
                .isEqualTo("ana@host:5432/social f4b7a1c09e83 [read-only]> ");
        assertThat(plain(new PromptState("", false, false))).isEqualTo("ana@host:5432/social> ");
    }

    @Test
    void isRedOnProductionAndSaysIt() {
        PromptState production = new PromptState("f4b7a1c09e83", true, true);

        assertThat(prompt(() -> production, true).next().toAnsi())
                .startsWith(RED)
                .contains("[read-only] [production]>");
        assertThat(prompt(() -> production, false).next().toAnsi())
                .isEqualTo("ana@host:5432/social f4b7a1c09e83 [read-only] [production]> ");
    }

    @Test
    void leavesOutWhatIsNotKnownButProductionStays() {
        Deque<Supplier<PromptState>> states =
                new ArrayDeque<>(List.of(() -> new PromptState("f4b7a1c09e83", true, false), () -> {
                    throw new IllegalStateException("the server is down");
                }));
        PromptText prompt = prompt(() -> states.remove().get(), false);

        assertThat(prompt.next().toString()).isEqualTo("ana@host:5432/social f4b7a1c09e83 [production]> ");
        assertThat(prompt.next().toString()).isEqualTo("ana@host:5432/social [production]> ");
    }

    @Test
    void asksNobodyWhoHasNotAnsweredYet() {
        CountDownLatch never = new CountDownLatch(1);
        int[] asked = {0};
        PromptText prompt = prompt(
                () -> {
                    asked[0]++;
                    await(never);
                    return new PromptState("late", false, false);
                },
                false);

        assertThat(prompt.next().toString()).isEqualTo("ana@host:5432/social> ");
        assertThat(prompt.next().toString()).isEqualTo("ana@host:5432/social> ");
        never.countDown();

        assertThat(asked).containsExactly(1);
    }

    @Test
    void isHarmless() {
        PromptText prompt =
                new PromptText(() -> "ana@host:5432/so\u001b[2Jcial", () -> new PromptState("", false, false), false);

        assertThat(prompt.next().toString()).isEqualTo("ana@host:5432/so\\u001b[2Jcial> ");
    }

    private static String plain(PromptState state) {
        return prompt(() -> state, true).next().toAnsi();
    }

    private static PromptText prompt(Supplier<PromptState> state, boolean color) {
        return new PromptText(() -> "ana@host:5432/social", state, color);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
