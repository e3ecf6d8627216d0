package socialmedia.shell.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

final class JournalCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @BeforeEach
    void fill() {
        database.filled(3);
        assertThat(console.run("vote", "add", "2", "3", "--reason", "asked for"))
                .isZero();
        assertThat(console.run("vote", "remove", "1", "1")).isZero();
        database.jdbc()
                .sql("update admin_shell.action set at = timestamptz '2026-11-25 08:00:00Z' + id * interval '1 minute'")
                .update();
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(console.run("undo")).isZero();
        database.jdbc()
                .sql("update admin_shell.action set at = timestamptz '2026-11-25 09:00:00Z' where id = 3")
                .update();

        assertThat(console.run("journal", "list")).isZero();
        assertThat(console.out()).isEqualTo("""
                id  at                    os_user  rows  undone_by  command                            reason
                 3  2026-11-25T09:00:00Z  tester      1          -  undo                               -
                 2  2026-11-25T08:02:00Z  tester      1          3  vote remove 1 1                    -
                 1  2026-11-25T08:01:00Z  tester      1          -  vote add 2 3 --reason 'asked for'  asked for
                """);
        assertThat(console.run("journal", "list", "--limit", "1", "--format", "csv", "--fields", "id,undoes,rows"))
                .isZero();
        assertThat(console.out()).isEqualTo("id,undoes,rows\n3,2,1\n");
    }

    @Test
    void saysWhereNobodyDidAnything() {
        assertThat(console.run("journal", "list", "--by", "nobody")).isZero();
        assertThat(console.err()).isEqualTo("No actions\n");
        assertThat(console.run("journal", "list", "--by", "nobody", "--format", "json"))
                .isZero();
        assertThat(console.out()).isEqualTo("[]\n");
    }

    @Test
    void showsAnActionWithItsRows() {
        assertThat(console.run("journal", "show", "1")).isZero();
        assertThat(console.out())
                .contains("\nreason ", "asked for\n", "\nundone_by ")
                .endsWith("""

                        table  key  what      values
                        votes  2,3  inserted  post_id: 3, user_id: 2
                        """);
        assertThat(console.run("journal", "show", "2", "--format", "json", "--fields", "id,changes"))
                .isZero();
        assertThat(console.out())
                .isEqualTo("{\"id\":2,\"changes\":[{\"table\":\"votes\",\"key\":{\"post_id\":1,\"user_id\":1},"
                        + "\"before\":{\"post_id\":1,\"user_id\":1},\"after\":null}]}\n");
    }

    @Test
    void showsPeopleTheFirstFiftyRowsAndNoPasswords() {
        database.jdbc().sql("""
                insert into admin_shell.row_change
                select 2, n, 1, 'users', jsonb_build_object('id', n), jsonb_build_object('id', n, 'password', 'a' || n),
                       jsonb_build_object('id', n, 'password', 'b')
                from generate_series(2, 60) n""").update();

        assertThat(console.run("journal", "show", "2")).isZero();
        assertThat(console.out()).contains("password: *** -> ***").doesNotContain("a2");
        assertThat(console.err()).isEqualTo("And 10 more; --format json has all of them\n");
    }

    @Test
    void takesTheLastActionBack() {
        assertThat(console.run("undo")).isZero();
        assertThat(console.err()).isEqualTo("""
                Database: %s
                Took back action 2 (1 vote inserted)
                Action 3; `undo 3` takes it back
                """.formatted(database.settings().display()));
        assertThat(console.run("undo", "2")).isEqualTo(5);
        assertThat(console.err()).endsWith("error: action 2 is undone already, by action 3; `undo 3` brings it back\n");
    }

    @Test
    void triesAnUndo() {
        String before = database.checksum();

        assertThat(console.run("undo", "1", "--dry-run", "--format", "json")).isZero();
        assertThat(console.out()).isEqualTo("""
                {"action":null,"dry_run":true,"changed":{"users":{"inserted":0,"updated":0,"deleted":0},\
                "posts":{"inserted":0,"updated":0,"deleted":0},"votes":{"inserted":0,"updated":0,"deleted":1}},\
                "result":{"undoes":1,"actions":[1],"skipped":0,"conflicts":[]}}
                """);
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void namesTheRowsThatAreInTheWay() {
        database.jdbc().sql("delete from votes").update();

        assertThat(console.run("undo", "1")).isEqualTo(5);
        assertThat(console.err()).endsWith("""
                error: action 1 cannot be taken back: votes 2,3: is gone; --skip-changed takes back the rest
                """);
        assertThat(console.run("undo", "1", "--skip-changed")).isEqualTo(9);
        assertThat(console.err()).endsWith("""
                Took back action 1
                Nothing was changed
                Left as it is: votes 2,3: is gone
                """);
    }

    @Test
    void takesAScriptBackAsOne() {
        String before = database.checksum();
        String script = "vote add 3 3\nvote remove 2 1\nvote remove 3 1\n";
        assertThat(console.input(script).run("--script", "-", "--atomic")).isZero();

        assertThat(console.run("undo", "4")).isZero();

        assertThat(console.err())
                .contains("Took back action 3 and the 2 after it in its group (2 votes inserted; 1 vote deleted)");
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoActionOrNotThere() {
        assertThat(console.run("undo", "seven")).isEqualTo(2);
        assertThat(console.run("journal", "show", "0")).isEqualTo(2);
        assertThat(console.run("journal", "show", "99")).isEqualTo(4);
        assertThat(console.err()).isEqualTo("error: there is no action 99; `journal list` names those there are\n");
        assertThat(console.run("undo", "99")).isEqualTo(4);
    }
}
