package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.user.PasswordVerification.Verdict;

final class UserActsTest {

    private static final Password SECRET = new Password("correct horse");

    private SocialMediaDatabase database;

    @BeforeEach
    void createDatabase() {
        database = SocialMediaDatabase.atHead().filled(3);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void registersAUserWhoCanLogIn() {
        ChangeReport<SavedUser> report = register("ana@example.org", "+49 1");

        User user = report.result().user();
        assertThat(user.email()).isEqualTo("ana@example.org");
        assertThat(user.phoneNumber()).isEqualTo("+49 1");
        assertThat(report.result().alike()).isEmpty();
        assertThat(report.changed()).isEqualTo(Map.of(JournaledTable.USERS, new RowCounts(1, 0, 0)));
        assertThat(verify(user.id(), SECRET)).isEqualTo(Verdict.MATCHES);
        assertThat(verify(user.id(), new Password("another"))).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void refusesAnEmailThatIsTakenAndNamesWhoHasIt() {
        OperatorFailure failure = fails(() -> register("user2@EXAMPLE.org", null));

        assertThat(failure).hasMessage("user 2 has the email user2@example.org already");
        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(fails(() -> update(1, edit("user2@example.org"))).kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void tellsOfEmailsThatDifferInCaseAlone() {
        assertThat(register("USER2@example.org", null).result().alike())
                .extracting(User::id)
                .containsExactly(2);
        assertThat(update(1, edit("uSER2@example.org")).result().alike()).hasSize(2);
    }

    @Test
    void changesEmailAndPhoneNumberAndTakesTheNumberAway() {
        assertThat(update(2, edit("new@example.org")).result().user())
                .extracting(User::email, User::phoneNumber)
                .containsExactly("new@example.org", "+42");
        assertThat(update(2, new UserEdit(null, "+7", false)).result().user().phoneNumber())
                .isEqualTo("+7");
        ChangeReport<SavedUser> report = update(2, new UserEdit(null, null, true));
        assertThat(report.result().user().phoneNumber()).isNull();
        assertThat(report.changed()).isEqualTo(Map.of(JournaledTable.USERS, new RowCounts(0, 1, 0)));
    }

    @Test
    void writesNothingDownWhereNothingIsOtherThanBefore() {
        ChangeReport<SavedUser> report = update(2, edit("user2@example.org"));

        assertThat(report.isEmpty()).isTrue();
        assertThat(report.action()).isNull();
    }

    @Test
    void refusesAnEditOfNothingOrNobody() {
        assertThat(fails(() -> update(2, new UserEdit(null, null, false))).kind())
                .isEqualTo(Kind.USAGE);
        assertThat(fails(() -> update(2, new UserEdit(null, " ", false))).kind())
                .isEqualTo(Kind.USAGE);
        assertThat(fails(() -> update(9, edit("new@example.org")))).hasMessage("there is no user 9");
    }

    @Test
    void refusesPhoneNumbersWhereTheyAreNotYet() {
        database.jdbc().sql("alter table users drop column phone_number").update();

        assertThat(fails(() -> register("ana@example.org", "+49 1")).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(register("ana@example.org", null).result().user().phoneNumber())
                .isNull();
    }

    @Test
    void changesAPassword() {
        ChangeReport<Boolean> report = change(changes -> new PasswordChange(changes).change(2, SECRET));

        assertThat(report.result()).isFalse();
        assertThat(report.changed(JournaledTable.USERS)).isEqualTo(new RowCounts(0, 1, 0));
        assertThat(verify(2, SECRET)).isEqualTo(Verdict.MATCHES);
        assertThat(fails(() -> change(changes -> new PasswordChange(changes).change(9, SECRET)))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void changesTheKeptPasswordOfASuspendedUser() {
        register("ana@example.org", null);
        suspend(2);

        ChangeReport<Boolean> report = change(changes -> new PasswordChange(changes).change(2, SECRET));

        assertThat(report.result()).isTrue();
        assertThat(report.changed()).isEqualTo(Map.of(JournaledTable.SUSPENDED_USER, new RowCounts(0, 1, 0)));
        assertThat(text("select password from users where id = 2")).isEqualTo("stand-in");
        String kept = text("select password from admin_shell.suspended_user where user_id = 2");
        assertThat(PasswordHash.find(kept).orElseThrow().matches(SECRET)).isTrue();
        assertThat(verify(2, SECRET)).isEqualTo(Verdict.SUSPENDED);
    }

    @Test
    void verifiesNothingAgainstWhatIsNoHash() {
        database.jdbc().sql("update users set password = 'plain' where id = 2").update();

        assertThat(fails(() -> verify(2, SECRET)))
                .hasMessage("what is stored as the password of user 2 is no bcrypt hash");
        assertThat(fails(() -> verify(9, SECRET)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void keepsNothingOfADryRun() {
        String before = database.checksum();

        ChangeReport<SavedUser> report = database.journaled()
                .tried(SocialMediaDatabase.request("user create"), changes -> new UserRegistration(changes)
                        .register(new NewUser(EmailAddress.parse("ana@example.org"), null, SECRET)));

        assertThat(report.changed(JournaledTable.USERS)).isEqualTo(new RowCounts(1, 0, 0));
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void writesNoPlainPasswordDown() {
        int id = register("ana@example.org", null).result().user().id();
        change(changes -> new PasswordChange(changes).change(id, new Password("battery staple")));

        assertThat(
                        text(
                                "select string_agg(r::text || a::text, '') from admin_shell.row_change r, admin_shell.action a"))
                .contains("$2b$12$")
                .doesNotContain("correct horse", "battery staple");
    }

    private ChangeReport<SavedUser> register(String email, @Nullable String phone) {
        return change(changes ->
                new UserRegistration(changes).register(new NewUser(EmailAddress.parse(email), phone, SECRET)));
    }

    private ChangeReport<SavedUser> update(int id, UserEdit edit) {
        return change(changes -> new UserUpdate(changes).update(id, edit));
    }

    private static UserEdit edit(String email) {
        return new UserEdit(EmailAddress.parse(email), null, false);
    }

    private Verdict verify(int id, Password password) {
        return database.journaled()
                .read(6, reading -> new PasswordVerification(reading.database(), reading.facts()).verify(id, password));
    }

    private void suspend(int id) {
        database.jdbc().sql("""
                        insert into admin_shell.suspended_user (user_id, password, stand_in)
                        select id, password, 'stand-in' from users where id = :id""").param("id", id).update();
        database.jdbc()
                .sql("update users set password = 'stand-in' where id = :id")
                .param("id", id)
                .update();
    }

    private String text(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }

    private <R> ChangeReport<R> change(Function<Changes, R> act) {
        return database.journaled().change(SocialMediaDatabase.request("user"), act);
    }

    private static OperatorFailure fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(OperatorFailure.class, act);
    }
}
