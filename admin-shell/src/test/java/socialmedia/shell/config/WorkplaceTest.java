package socialmedia.shell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socialmedia.database.Cancellation;
import socialmedia.failure.OperatorFailure;
import socialmedia.shell.input.Words;

final class WorkplaceTest {

    @Test
    void findsTheMigrationsBesideTheProgram() {
        assertThat(directory(Map.of(), Path.of("/opt/admin-shell"))).isEqualTo(Path.of("/opt/admin-shell/sql"));
    }

    @Test
    void prefersTheDirectoryOfTheEnvironment() {
        Map<String, String> environment = Map.of("ADMIN_SHELL_MIGRATIONS", "/srv/../srv/migrations");

        assertThat(directory(environment, Path.of("/opt/admin-shell"))).isEqualTo(Path.of("/srv/migrations"));
    }

    @Test
    void neverTakesTheWorkingDirectory() {
        assertThatExceptionOfType(OperatorFailure.class)
                .isThrownBy(() -> directory(Map.of("ADMIN_SHELL_MIGRATIONS", ""), null))
                .withMessage("where the migrations are is not known");
    }

    private static Path directory(Map<String, String> environment, @Nullable Path home) {
        Workplace workplace = new Workplace(
                words -> {
                    throw new IllegalStateException("nobody asks for a database");
                },
                new Cancellation(),
                environment,
                home,
                "1.2.3");
        return workplace.directory(Words.none());
    }
}
