package socialmedia.shell.command.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** {@code post list}, {@code search}, {@code show} and {@code top}. */
final class PostReadingTest {

    private static SocialMediaDatabase database;
    private static DataConsole console;

    @BeforeAll
    static void create() {
        database = SocialMediaDatabase.atHead().filled(3);
        database.jdbc().sql("""
                insert into posts (id, title, content, owner_id, published, created_at) values
                (101, '50% _off_' || chr(27) || '[31m', 'first' || chr(10) || 'second', 3, false, '2026-02-01Z')""").update();
        console = new DataConsole(database);
    }

    @AfterAll
    static void close() {
        console.close();
        database.close();
    }

    @Test
    void listsPosts() {
        assertThat(console.run("post", "list", "--limit", "2")).isZero();
        assertThat(console.out()).isEqualTo("""
                id  title         owner_id  published  created_at
                 1  Title 1 of 1         1  true       2026-01-02T01:00:00Z
                 2  Title 2 of 1         1  false      2026-01-03T01:00:00Z
                """);
        assertThat(console.err()).isEqualTo("There are more: --after 2 goes on, --all shows all\n");
    }

    @ParameterizedTest
    @CsvSource({
        "post list --format ids --all, 1 2 3 4 5 6 101",
        "post list --format ids --after 4, 5 6 101",
        "post list --format ids --sort created --reverse --limit 2, 101 6",
        "post list --format ids --sort title --after 101 --limit 1, 1",
        "post list --format ids --owner user2@example.org --unpublished, 4",
        "post list --format ids --owner 2 --published, 3",
        "post list --format ids --title % --all, 101",
        "post list --format ids --created-after 2026-02-01 --created-before 2026-02-02T00:00:00+01:00, 101",
        "post list --format ids --title nowhere, ''",
        "post search --format ids _OFF_, 101",
        "post search --format ids title --limit 2, 6 5"
    })
    void findsThoseThatAreMeant(String line, String ids) {
        assertThat(console.run(line.split(" "))).isZero();
        assertThat(console.out().strip().replace('\n', ' ')).isEqualTo(ids);
    }

    @Test
    void showsAMatchInItsPlaceAndHarmless() {
        assertThat(console.run("post", "search", "SECOND")).isZero();
        assertThat(console.out()).isEqualTo("""
                 id  title                column   excerpt
                101  50% _off_\\u001b[31m  content  first\\nsecond
                """);
        assertThat(console.run("post", "search", "SECOND", "--format", "json", "--fields", "id,title,excerpt"))
                .isZero();
        assertThat(console.out()).isEqualTo("""
                [
                {"id":101,"title":"50% _off_\\u001B[31m","excerpt":"first\\nsecond"}
                ]
                """);
    }

    @Test
    void showsOnePostInFull() {
        assertThat(console.run("post", "show", "1")).isZero();
        assertThat(console.out()).isEqualTo("""
                id           1
                title        Title 1 of 1
                content      Content 1
                owner_id     1
                published    true
                created_at   2026-01-02T01:00:00Z
                owner_email  user1@example.org
                votes        3
                """);
        assertThat(console.run("post", "show", "1", "--format", "json", "--fields", "id,votes"))
                .isZero();
        assertThat(console.out()).isEqualTo("{\"id\":1,\"votes\":3}\n");
    }

    @Test
    void showsSeveralInTheOrderTheyAreNamed() {
        assertThat(console.input("1\n").run("post", "show", "101", "2-3", "-", "--format", "ids"))
                .isZero();
        assertThat(console.out()).isEqualTo("101\n2\n3\n1\n");
        assertThat(console.run("post", "show", "1-1", "2-9", "--format", "json", "--fields", "id"))
                .isZero();
        assertThat(console.out()).startsWith("[\n{\"id\":1},\n{\"id\":2},\n");
    }

    @Test
    void putsTheBestFirst() {
        assertThat(console.run("post", "top", "--limit", "2")).isZero();
        assertThat(console.out()).isEqualTo("""
                id  votes  title         owner_email        created_at
                 1      3  Title 1 of 1  user1@example.org  2026-01-02T01:00:00Z
                 2      0  Title 2 of 1  user1@example.org  2026-01-03T01:00:00Z
                """);
        assertThat(console.run("post", "top", "--since", "2026-03-01")).isZero();
        assertThat(console.out() + console.err()).contains("No posts\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post list --published --unpublished | 2 | --published and --unpublished exclude each other",
                "post list --all --limit 5 | 2 | --all and --limit exclude each other",
                "post list --limit 0 | 2 | 0 is not a whole number from 1",
                "post list --limit -1 | 2 | -1 is not a whole number from 1",
                "post list --sort votes | 2 | --sort: votes is none of id, created, title",
                "post list --created-after soon | 2 | soon is not a date or time (such as 2026-12-24)",
                "post list --owner nobody@example.net | 4 | there is no user nobody@example.net",
                "post list --after 99 | 4 | there is no post 99",
                "post show 1 99 | 4 | there is no post 99",
                "post show x | 2 | x is not an id or a range of ids such as 10-20",
                "post show | 2 | post show needs POST",
                "post search | 2 | post search needs TEXT",
                "post top --since 2026-13-01 | 2 | 2026-13-01 is not a date or time"
            })
    void saysWhatIsWrong(String line, int code, String message) {
        assertThat(console.run(line.split(" "))).isEqualTo(code);
        assertThat(console.err()).contains(message);
        assertThat(console.out()).isEmpty();
    }
}
