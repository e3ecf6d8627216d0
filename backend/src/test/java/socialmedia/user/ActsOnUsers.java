package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.Changes;
import socialmedia.testing.SocialMediaDatabase;

/** A filled database on which acts are tried, carried out and looked at. */
final class ActsOnUsers implements AutoCloseable {

    private final SocialMediaDatabase database;

    ActsOnUsers(int users) {
        database = SocialMediaDatabase.atHead().filled(users);
    }

    SocialMediaDatabase database() {
        return database;
    }

    /** Carries it out, after a dry run that must leave nothing behind and count the same. */
    <R> ChangeReport<R> change(Function<Changes, R> act) {
        String before = database.checksum();
        ChangeReport<R> tried = database.journaled().tried(SocialMediaDatabase.request("user"), act);
        assertThat(database.checksum()).isEqualTo(before);
        ChangeReport<R> done = changeAtOnce(act);
        assertThat(tried.changed()).isEqualTo(done.changed());
        assertThat(tried.result()).isEqualTo(done.result());
        return done;
    }

    <R> ChangeReport<R> changeAtOnce(Function<Changes, R> act) {
        return database.journaled().change(SocialMediaDatabase.request("user"), act);
    }

    /** What it fails with, and leaves nothing behind. */
    <R> OperatorFailure fails(Function<Changes, R> act) {
        String before = database.checksum();
        OperatorFailure failure = catchThrowableOfType(OperatorFailure.class, () -> changeAtOnce(act));
        assertThat(database.checksum()).isEqualTo(before);
        return failure;
    }

    void execute(String sql) {
        database.jdbc().sql(sql).update();
    }

    List<String> texts(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }

    String text(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }

    /** Each statement of the last action as {@code 1 votes deleted 2}. */
    List<String> journal() {
        return texts("""
                select statement || ' ' || table_name || ' '
                    || case when before is null then 'inserted' when after is null then 'deleted' else 'updated' end
                    || ' ' || count(*)
                from admin_shell.row_change
                where action_id = (select max(id) from admin_shell.action)
                group by statement, table_name, before is null, after is null
                order by statement
                """);
    }

    @Override
    public void close() {
        database.close();
    }
}
