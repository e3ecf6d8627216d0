package socialmedia.migration.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialmedia.migration.autogenerate.Autogeneration.Wishes;

/** Large tables stay writable: each part is a pair of its own, and all are proven one after the other. */
final class OnlineTest {

    private static final String BEFORE = """
            create table users (id integer primary key, email text);
            create table posts (id integer primary key, owner_id integer, title text);
            """;

    private static final String AFTER = """
            create table users (id integer primary key, email text not null);
            create table posts (
                id integer primary key,
                owner_id integer constraint owner references users,
                title text constraint title_is_short check (length(title) < 100)
            );
            create unique index ix_posts_title on posts (title);
            comment on index ix_posts_title is 'for the search';
            create table tags (id integer primary key, name text not null);
            create index ix_tags_name on tags (name);
            """;

    private final Generating generating = new Generating();

    @Test
    void writesThreePairsForLargeTables() {
        Generated generated = online(BEFORE, AFTER, "public.users", "public.posts");

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.pairs())
                .extracting(ScriptPair::purpose)
                .containsExactly("", "concurrent indexes", "validation");
        assertThat(generated.pairs().get(0).upText())
                .contains(
                        "add constraint owner FOREIGN KEY (owner_id) REFERENCES public.users(id) not valid;",
                        "add constraint email_is_set check (email is not null) not valid;",
                        "CREATE INDEX ix_tags_name")
                .doesNotContain("ix_posts_title");
        assertThat(generated.pairs().get(1).up())
                .extracting(line -> line.sql())
                .containsExactly(
                        "drop index concurrently if exists public.ix_posts_title",
                        "create unique index concurrently ix_posts_title ON public.posts USING btree (title)");
        assertThat(generated.pairs().get(1).downText()).isEqualTo("drop index concurrently public.ix_posts_title;\n");
        assertThat(generated.pairs().get(2).upText())
                .contains(
                        "alter table public.posts validate constraint owner;",
                        "alter table public.posts validate constraint title_is_short;",
                        "alter table public.users validate constraint email_is_set;",
                        "alter table public.users alter column email set not null;",
                        "alter table public.users drop constraint email_is_set;");
    }

    @Test
    void writesOnePairWhereNoLargeTableIsConcerned() {
        Generated generated = online(BEFORE, AFTER, "public.other");

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.pairs()).hasSize(1);
    }

    @Test
    void knowsALargeTableByItsNewName() {
        Generated generated = generating.between(
                "create table a (b integer);",
                "create table c (b integer); create index i on c (b);",
                new Wishes(List.of("a:c"), rename -> false, Set.of("public.a")));

        assertThat(generated.unproven()).isEmpty();
        assertThat(generated.pairs()).hasSize(2);
        assertThat(generated.pairs().get(0).upText()).isEqualTo("alter table public.a rename to c;\n");
    }

    private Generated online(String before, String after, String... large) {
        return generating.between(before, after, new Wishes(List.of(), rename -> false, Set.of(large)));
    }
}
