package socialmedia.migration.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.migration.autogenerate.Autogeneration.Wishes;

/** What was renamed keeps its rows. */
final class RenamingTest {

    private static final String USERS = """
            create table users (id serial primary key, email varchar not null unique, "Full Name" text);
            create index ix_users_name on users ("Full Name");
            create view emails as select email from users;
            """;

    private final Generating generating = new Generating();

    @Test
    void renamesAColumnAndWhatIsNamedAfterIt() {
        Generated generated = generating.renaming(
                USERS,
                USERS.replace("email varchar", "mail varchar").replace("select email", "select mail as email"),
                "public.users.email:public.users.mail");

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.upLoses()).isEmpty();
        assertThat(generated.downLoses()).isEmpty();
        assertThat(generated.statements())
                .startsWith(
                        "alter table public.users rename column email to mail",
                        "alter table public.users rename constraint users_email_key to users_mail_key");
        assertThat(Generating.downText(generated)).endsWith("alter table public.users rename column mail to email;\n");
    }

    @Test
    void renamesATableWithItsKeyAndSequence() {
        Generated generated = generating.renaming(USERS, USERS.replace("users", "members"), "users:members");

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.upLoses()).isEmpty();
        assertThat(generated.statements())
                .contains(
                        "alter table public.users rename to members",
                        "alter sequence public.users_id_seq rename to members_id_seq",
                        "alter table public.members rename constraint users_pkey to members_pkey")
                .noneMatch(sql -> sql.startsWith("drop table") || sql.startsWith("drop sequence"));
    }

    @Test
    void renamesAColumnOfARenamedTable() {
        Generated generated = generating.renaming(
                "create table a (b integer, c text);",
                "create table x (y integer, c text);",
                "public.a:public.x",
                "public.a.b:y");

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.statements())
                .containsExactly("alter table public.a rename to x", "alter table public.x rename column b to y");
        assertThat(Generating.downText(generated))
                .isEqualTo("alter table public.x rename column y to b;\n\nalter table public.x rename to a;\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table a (b integer); create index i on a (b) | create table a (b integer); create index j on a (b) | i:j | alter index public.i rename to j
            create view v as select 1 as a                      | create view w as select 1 as a                       | v:w | alter view public.v rename to w
            create sequence s                                   | create sequence t                                    | s:t | alter sequence public.s rename to t
            create table a (b integer check (b > 0))            | create table a (b integer constraint positive check (b > 0)) | a.a_b_check:positive | alter table public.a rename constraint a_b_check to positive
            create table "A b" (c integer)                      | create table "A:b" (c integer)                       | "A b":"A:b" | alter table public."A b" rename to "A:b"
            """)
    void renamesWhatElseHasANameOfItsOwn(String before, String after, String word, String statement) {
        Generated generated = generating.renaming(before + ";", after + ";", word);

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.statements()).containsExactly(statement);
    }

    @Test
    void asksAboutWhatMayHaveBeenRenamed() {
        List<Rename> asked = new ArrayList<>();
        Wishes wishes = new Wishes(
                List.of(),
                rename -> {
                    asked.add(rename);
                    return false;
                },
                Set.of());

        Generated generated = generating.between(
                "create table a (b integer, c text); create table old (x integer);",
                "create table a (d integer, c text); create table young (x integer);",
                wishes);

        assertThat(asked).extracting(Rename::word).containsExactly("public.old:public.young", "public.a.b:public.a.d");
        assertThat(generated.losses()).containsExactlyInAnyOrder("rows of public.old", "values of public.a.b");
    }

    @Test
    void asksNothingAboutColumnsOfOtherTypes() {
        Wishes wishes = new Wishes(
                List.of(),
                rename -> {
                    throw new AssertionError("asked about " + rename);
                },
                Set.of());

        assertThat(generating
                        .between("create table a (b integer);", "create table a (c text);", wishes)
                        .isProven())
                .isTrue();
    }

    @Test
    void takesACandidateThatIsAgreedTo() {
        Generated generated = generating.between(
                "create table a (b integer);",
                "create table a (c integer);",
                new Wishes(List.of(), rename -> true, Set.of()));

        assertThat(generated.statements()).containsExactly("alter table public.a rename column b to c");
        assertThat(generated.renames()).extracting(Rename::word).containsExactly("public.a.b:public.a.c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing    | --rename nothing is not OLD:NEW
            a.x:a.y    | --rename a.x:a.y: there is nothing called a.x
            a.b:a.x    | --rename a.b:a.x: there is no new column called a.x in the schema that is wanted
            """)
    void refusesWhatIsNotThere(String word, String message) {
        assertThatThrownBy(
                        () -> generating.renaming("create table a (b integer);", "create table a (c integer);", word))
                .hasMessage(message);
    }
}
