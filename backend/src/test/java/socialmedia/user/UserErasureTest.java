package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.JournaledTable;
import socialmedia.vote.Voting;

final class UserErasureTest {

    private ActsOnUsers users;

    @BeforeEach
    void fill() {
        users = new ActsOnUsers(3);
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void leavesNoTraceInTheJournal() {
        users.change(changes -> new UserSuspension(changes).suspend(2, true));
        users.change(changes -> new UserSuspension(changes).unsuspend(2, false));
        users.change(changes -> new Voting(changes).add(2, 5));
        users.change(changes -> new Voting(changes).remove(3, 1));

        ChangeReport<ErasedUser> report = users.change(changes -> new UserErasure(changes).erase(2));

        assertThat(report.result().deleted().posts()).isEqualTo(2);
        assertThat(users.texts("""
                        select table_name || ' ' || key || ' ' || coalesce(before, after)
                        from admin_shell.row_change where coalesce(before, after) is not null"""))
                .containsExactly("votes {\"post_id\": 1, \"user_id\": 3} {\"post_id\": 1, \"user_id\": 3}");
        assertThat(users.text("select count(*) from admin_shell.row_change where action_id = " + report.action()))
                .isEqualTo("5");
        assertThat(users.texts("select id::text from users order by id")).containsExactly("1", "3");
    }

    @Test
    void replacesEveryEmailHeEverHadInWordsAndReasons() {
        users.execute("update users set email = 'old.name+x@example.org' where id = 2");
        write("user create old.name+x@example.org", null, "update users t set phone_number = '1'");
        write(
                "user update OLD.NAME+X@example.org --email='new@example.org'",
                "he asked; new@example.org.",
                "update users t set email = 'new@example.org'");
        write(
                "user show anew@example.org new@example.org.uk",
                "oldxname+x@example.org",
                "update users t set phone_number = '2'");
        ActionRequest request =
                new ActionRequest("user erase new@example.org", "of new@example.org", null, null, 6, false);

        ChangeReport<ErasedUser> report =
                users.database().journaled().change(request, changes -> new UserErasure(changes).erase(2));

        assertThat(report.result().journalActions()).isEqualTo(3);
        assertThat(users.texts("select command || ' | ' || coalesce(reason, '') from admin_shell.action order by id"))
                .containsExactly(
                        "user create [erased] | ",
                        "user update [erased] --email='[erased]' | he asked; [erased].",
                        "user show anew@example.org new@example.org.uk | oldxname+x@example.org",
                        "user erase 2 | of [erased]");
    }

    @Test
    void leavesWhatIsKnownOfAnotherWhoHadTheIdBefore() {
        users.change(changes -> new Voting(changes).remove(2, 1));
        write("user update user2@example.org", null, "update users t set phone_number = '1'");
        users.execute("update users set email = 'new@example.org', created_at = '2026-10-01' where id = 2");
        users.change(changes -> new Voting(changes).add(2, 5));
        write("user update new@example.org", null, "update users t set phone_number = '2'");

        users.change(changes -> new UserErasure(changes).erase(2));

        assertThat(users.texts("""
                        select table_name || ' ' || coalesce(after ->> 'email', key ->> 'user_id') from admin_shell.row_change
                        where coalesce(before, after) is not null order by 1""")).containsExactly("users user2@example.org", "votes 2");
        assertThat(users.texts("select command from admin_shell.action where command like 'user update%' order by id"))
                .containsExactly("user update user2@example.org", "user update [erased]");
    }

    @Test
    void findsEmailsThatHadToBeQuoted() {
        users.execute("update users set email = 'o''b$(x)@example.org' where id = 2");
        write("user show \"o'b\\$(x)@example.org\"", "o'b$(x)@example.org", "update users t set phone_number = '3'");

        users.change(changes -> new UserErasure(changes).erase(2));

        assertThat(users.texts("select command || ' | ' || reason from admin_shell.action where reason is not null"))
                .containsExactly("user show \"[erased]\" | [erased]");
    }

    private void write(String command, @Nullable String reason, String update) {
        users.database()
                .journaled()
                .change(
                        new ActionRequest(command, reason, null, null, 6, false),
                        changes -> changes.apply(JournaledTable.USERS, update + """
                                 from (select q.id, to_jsonb(q) as image from users q where q.id = 2) old
                                where t.id = old.id
                                returning old.image as before, to_jsonb(t) as after
                                """, Map.of()));
    }
}
