package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.migration.history.Operator;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/** Every claim about a revision is made by running it. */
final class VerificationTest {

    private static final String MADE = "create table a (id integer primary key, b text);";

    @TempDir
    private Path directory;

    @Test
    void provesTheShippedRevisionsAndSaysWhatTheyLose() {
        List<VerifiedRevision> verified = verify(MigrationsFolder.shipped());

        assertThat(verified).extracting(VerifiedRevision::result).containsOnly("reversible");
        assertThat(verified)
                .extracting(one -> String.join(", ", one.downLoses()))
                .containsExactly(
                        "rows of public.posts",
                        "values of public.posts.content",
                        "rows of public.users",
                        "values of public.posts.owner_id",
                        "values of public.posts.created_at, values of public.posts.published",
                        "rows of public.votes",
                        "values of public.users.phone_number",
                        "");
        assertThat(verified.stream().filter(one -> !one.warnings().isEmpty()))
                .extracting(one -> one.revision().number())
                .containsExactly(2, 4);
    }

    @Test
    void namesWhatAWayDownLeavesBehind() {
        assertThat(faults("create type mood as enum ('glad'); alter table a add m mood;", "alter table a drop m;"))
                .containsExactly(
                        "downgrade/U2__aaaaaaaaaaa2_step_2.sql: does not lead back: enum public.mood: not expected (enum ('glad'))",
                        "upgrade/V2__aaaaaaaaaaa2_step_2.sql:6: type \"mood\" already exists [42710]");
    }

    @Test
    void namesAnIndexThatStays() {
        assertThat(faults("create index i on a (b);", "select 1;"))
                .first()
                .asString()
                .contains("does not lead back: index public.i: not expected");
    }

    @Test
    void namesAWayDownThatFails() {
        assertThat(faults("alter table a add c text;", "alter table a drop d;"))
                .containsExactly(
                        "downgrade/U2__aaaaaaaaaaa2_step_2.sql:1: column \"d\" of relation \"a\" does not exist [42703]");
    }

    @Test
    void namesASecondWayUpThatLeadsElsewhere() {
        assertThat(faults(
                        "create sequence if not exists s; do $$ begin if nextval('s') > 1 then alter table a add x text; end if; end $$;",
                        "alter table a drop if exists x;"))
                .anySatisfy(fault -> assertThat(fault).contains("leads elsewhere the second time: column public.a.x"));
    }

    @Test
    void tellsRowsThatAWayUpDestroys() {
        VerifiedRevision two = second(folder ->
                folder.pair(2, "aaaaaaaaaaa2", "aaaaaaaaaaa1", "alter table a drop b;", "alter table a add b text;"));

        assertThat(two.result()).isEqualTo("reversible");
        assertThat(two.upLoses()).containsExactly("values of public.a.b");
    }

    @Test
    void warnsOfWhatOnlyEmptyTablesTake() {
        VerifiedRevision two = second(folder -> folder.pair(
                2, "aaaaaaaaaaa2", "aaaaaaaaaaa1", "alter table a add c text not null;", "alter table a drop c;"));

        assertThat(two.result()).isEqualTo("reversible");
        assertThat(two.warnings())
                .containsExactly(
                        "fails where the tables have rows: column \"c\" of relation \"a\" contains null values [23502]");
    }

    @Test
    void endsAtAWayUpThatFails() {
        List<VerifiedRevision> verified =
                verify(folder().pair(1, "aaaaaaaaaaa1", "", "create tabel a ();", "drop table a;")
                        .pair(2, "aaaaaaaaaaa2", "aaaaaaaaaaa1", "select 1;", "select 1;")
                        .path());

        assertThat(verified).singleElement().satisfies(one -> assertThat(one.faults())
                .singleElement()
                .asString()
                .startsWith("upgrade/V1__aaaaaaaaaaa1_step_1.sql:6: syntax error"));
    }

    private List<String> faults(String up, String down) {
        return second(folder -> folder.pair(2, "aaaaaaaaaaa2", "aaaaaaaaaaa1", up, down)).faults().stream()
                .map(VerifiedRevision.Fault::toString)
                .toList();
    }

    private VerifiedRevision second(UnaryOperator<MigrationsFolder> pair) {
        MigrationsFolder folder = folder().pair(1, "aaaaaaaaaaa1", "", MADE, "drop table a;");
        return verify(pair.apply(folder).path()).get(1);
    }

    private MigrationsFolder folder() {
        return MigrationsFolder.in(directory);
    }

    private static List<VerifiedRevision> verify(Path migrations) {
        List<VerifiedRevision> verified = new ArrayList<>();
        try (FreshDatabase database = TestDatabase.create()) {
            Migrations source =
                    new Migrations(database.connections(), migrations, new Operator("tester", "host", "test"));
            new Verification(source, () -> {
                        throw new AssertionError("the test server lets us create databases");
                    })
                    .run(revision -> true, source.catalog().revisions().size(), verified::add);
        }
        return verified;
    }
}
