package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.SocialMediaDatabase;

/** An upgrade of a production database stops at hazards that nobody allowed. */
final class HazardGateTest {

    @TempDir
    private Path directory;

    private SocialMediaDatabase database;
    private DataConsole console;

    @BeforeEach
    void open() {
        database = SocialMediaDatabase.atHead();
        MigrationsFolder folder = MigrationsFolder.copyOfShipped(directory)
                .pair(
                        9,
                        "aaaaaaaaaaa9",
                        "f4b7a1c09e83",
                        "alter table posts rename title to headline;",
                        "alter table posts rename headline to title;");
        console = new DataConsole(
                database, Map.of("ADMIN_SHELL_MIGRATIONS", folder.path().toString()));
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void stopsAtAHazardAndRunsNothing() {
        mark("production");

        assertThat(console.line("upgrade --yes")).isEqualTo(7);

        assertThat(console.err().replaceAll("\\d+ kB", "N kB")).isEqualTo("""
                upgrade f4b7a1c09e83 -> aaaaaaaaaaa9, Step 9 (9)
                  upgrade/V9__aaaaaaaaaaa9_step_9.sql:6 alter table posts rename title to headline
                      locks public.posts ACCESS EXCLUSIVE (0 rows, N kB)
                    ! breaks-program: column public.posts.title is headline now
                      safe: add the new beside the old, and take the old away once no program uses it
                error: the upgrade has hazards that are not allowed: breaks-program; nothing was run; go the safe way, or say --allow-hazards breaks-program
                """);
        assertThat(isRenamed()).isFalse();
    }

    @Test
    void stopsAtAnUpdateThatTouchesNoneOfTheSampleRows() {
        MigrationsFolder.in(directory)
                .pair(
                        9,
                        "aaaaaaaaaaa9",
                        "f4b7a1c09e83",
                        "update posts set content = upper(content) where id > 1000;",
                        "select 1;");
        database.jdbc().sql("""
                insert into users (email, password) values ('ana@example.org', 'x');
                insert into posts (title, content, owner_id)
                select 'One', 'text', (select id from users) from generate_series(1, 20000)
                """).update();
        mark("production");

        assertThat(console.line("upgrade --yes")).isEqualTo(7);

        assertThat(console.err())
                .contains(
                        "! data-loss: lost for good: values of public.posts.content",
                        "! backfill: about ",
                        "nothing was run");
    }

    @Test
    void letsThroughWhatIsAllowed() {
        mark("production");

        assertThat(console.line("upgrade --allow-hazards scan,rewrite")).isEqualTo(7);
        assertThat(isRenamed()).isFalse();
        assertThat(console.line("upgrade --allow-hazards scan,breaks-program")).isZero();
        assertThat(isRenamed()).isTrue();
    }

    @Test
    void letsAllThroughEvenWhereNothingCanBeMeasured() {
        mark("production");

        assertThat(console.line("upgrade --allow-hazards all --shadow postgresql://nobody@127.0.0.1:1/x"))
                .isZero();

        assertThat(console.err()).contains("The hazards could not be measured: ");
        assertThat(isRenamed()).isTrue();
    }

    @Test
    void showsThemWithThePlanAndEnds() {
        mark("production");

        assertThat(console.line("upgrade --plan")).isZero();

        assertThat(console.out()).startsWith("Would run upgrade f4b7a1c09e83 -> aaaaaaaaaaa9");
        assertThat(console.err()).contains("! breaks-program: ");
    }

    @Test
    void standsNowhereElseUnlessAskedFor() {
        assertThat(console.line("upgrade --allow-hazards scan")).isEqualTo(7);
        assertThat(console.line("upgrade")).isZero();
        assertThat(console.err()).doesNotContain("breaks-program");
    }

    @Test
    void refusesARuleThatIsNone() {
        assertThat(console.line("upgrade --allow-hazards scan,rewriting")).isEqualTo(2);
        assertThat(console.err()).contains("scan,rewriting is not `all` or some of fails-on-rows, data-loss,");
    }

    private void mark(String name) {
        assertThat(console.line("env mark " + name + " --yes")).isZero();
    }

    private boolean isRenamed() {
        return database.jdbc()
                        .sql(
                                "select count(*) from pg_attribute where attrelid = 'posts'::regclass and attname = 'headline'")
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
