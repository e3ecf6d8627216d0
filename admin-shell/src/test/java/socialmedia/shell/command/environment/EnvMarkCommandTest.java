package socialmedia.shell.command.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** A database marked live, which is production. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EnvMarkCommandTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @BeforeEach
    void mark() {
        assertThat(console.line("env mark live --read-write")).isZero();
    }

    @AfterAll
    void close() {
        console.close();
        database.close();
    }

    @Test
    void keepsTheMarkOfProductionWhereNobodyCanBeAsked() {
        assertThat(console.line("env mark dev")).isEqualTo(6);

        assertThat(console.err()).endsWith("""
                error: this wants live typed, and there is no terminal to ask at: This database is marked production. \
                Mark it as dev, which is not; --yes says it beforehand
                """);
        assertThat(present()).isEqualTo("live (production)\n");
    }

    @Test
    void keepsItWhereAnotherNameIsTyped() {
        assertThat(console.answers("dev").line("env mark dev")).isEqualTo(6);

        assertThat(present()).isEqualTo("live (production)\n");
    }

    @Test
    void takesItAwayOnceThePresentNameIsTyped() {
        assertThat(console.answers("live").line("env mark dev")).isZero();

        assertThat(present()).isEqualTo("dev\n");
        assertThat(console.line("env mark test")).isZero();
        assertThat(present()).isEqualTo("test\n");
    }

    @Test
    void takesItAwayWhereThatIsSaidBeforehand() {
        assertThat(console.line("env mark dev --yes")).isZero();

        assertThat(present()).isEqualTo("dev\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env mark prod", "env mark eu --production", "env mark live --read-only"})
    void asksNothingWhereItStaysProduction(String line) {
        assertThat(console.line(line)).isZero();

        assertThat(present()).contains("production");
    }

    private String present() {
        assertThat(console.line("env show")).isZero();
        return console.out();
    }
}
