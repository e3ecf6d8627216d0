package socialmedia.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://ana@db.example.org:6432/social, ana@db.example.org:6432/social",
        "postgres://ana@localhost, ana@localhost:5432/postgres",
        "jdbc:postgresql://ana@localhost/, ana@localhost:5432/postgres",
        "postgresql://an%40a:secret@my_host/so%2Fcial, an@a@my_host:5432/so/cial",
        "postgresql://ana@[::1]:5433/social, ana@::1:5433/social"
    })
    void readsWhereAndAsWhom(String url, String display) {
        assertThat(DatabaseUrl.parse(url).display()).isEqualTo(display);
    }

    @Test
    void readsPasswordAndParameters() {
        DatabaseSettings settings =
                DatabaseUrl.parse("postgresql://ana:p%40s:s@localhost/social?sslmode=require&options=-c%20jit=off");

        assertThat(settings.password()).isEqualTo("p@s:s");
        assertThat(settings.driverProperties())
                .containsEntry("sslmode", "require")
                .containsEntry("options", "-c jit=off")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "postgresql://localhost/social",
                "mysql://ana:secret@localhost/social",
                "postgresql://ana:secret@localhost:0/social",
                "postgresql://ana:secret@localhost:70000/social",
                "postgresql://ana:secret@localhost:five/social",
                "postgresql://ana:secret@localhost/social?user=secret"
            })
    void refusesWhatItCannotReadWithoutShowingIt(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a URL")
                .hasMessageNotContaining("secret");
    }
}
