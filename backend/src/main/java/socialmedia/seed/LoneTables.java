package socialmedia.seed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether users, posts and votes are as our revisions made them, so that their keys can go and come back unnoticed. */
final class LoneTables {

    /** What pg_get_constraintdef says of them, from the sixth revision on. */
    private static final Map<String, String> CONSTRAINTS = Map.of(
            "users.users_pkey", "PRIMARY KEY (id)",
            "users.users_email_key", "UNIQUE (email)",
            "posts.posts_pkey", "PRIMARY KEY (id)",
            "posts.post_users_fk", "FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE CASCADE",
            "votes.votes_pkey", "PRIMARY KEY (user_id, post_id)",
            "votes.votes_user_id_fkey", "FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE",
            "votes.votes_post_id_fkey", "FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE CASCADE");

    /** What pg_get_indexdef says of those that the eighth adds. */
    private static final Map<String, String> INDEXES = Map.of(
            "ix_posts_owner_id", "CREATE INDEX ix_posts_owner_id ON public.posts USING btree (owner_id)",
            "ix_votes_post_id", "CREATE INDEX ix_votes_post_id ON public.votes USING btree (post_id)");

    private final JdbcClient database;

    LoneTables(JdbcClient database) {
        this.database = database;
    }

    /** What is there that no revision of ours made, or is missing; empty if nothing. */
    Optional<String> findStranger(Keys keys) {
        Map<String, String> rest = new HashMap<>(keys.definitions());
        if (!CONSTRAINTS.entrySet().stream().allMatch(known -> rest.remove(known.getKey(), known.getValue()))) {
            return Optional.of("keys other than ours");
        }
        INDEXES.forEach(rest::remove);
        Set<String> unknown = rest.keySet();
        return unknown.isEmpty()
                ? findOther()
                : Optional.of("the key " + unknown.iterator().next());
    }

    private Optional<String> findOther() {
        return database.sql("""
                        with ours as (
                            select c.* from pg_catalog.pg_class c
                            where c.oid in (to_regclass('users'), to_regclass('posts'), to_regclass('votes'))
                        ), key as (
                            select k.oid, k.conindid from pg_catalog.pg_constraint k
                            where k.conrelid in (select oid from ours) and k.contype <> 'n'
                        ), index as (
                            select i.*, c.reltablespace, c.reloptions
                            from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
                            where i.indrelid in (select oid from ours)
                        )
                        select reason from (
                            select 1, 'another owner' where exists (
                                select from ours where not pg_has_role(relowner, 'usage')
                                    or not has_table_privilege(oid, 'truncate'))
                            union all
                            select 2, 'tables of another kind' where exists (
                                select from ours where relkind <> 'r' or relispartition or relreplident <> 'd' or reloftype <> 0)
                                or exists (select from pg_catalog.pg_inherits
                                           where inhparent in (select oid from ours) or inhrelid in (select oid from ours))
                            union all
                            select 3, 'indexes with settings of their own' where exists (
                                select from index where reltablespace <> 0 or reloptions is not null or indisclustered
                                    or indisreplident or not indisvalid)
                            union all
                            select 4, 'comments on keys' where exists (
                                select from pg_catalog.pg_description d
                                where d.classoid = 'pg_constraint'::regclass and d.objoid in (select oid from key)
                                   or d.classoid = 'pg_class'::regclass and d.objoid in (select indexrelid from index))
                            union all
                            select 5, 'triggers' where exists (
                                select from pg_catalog.pg_trigger
                                where tgrelid in (select oid from ours) and (not tgisinternal or tgenabled <> 'O'))
                                or exists (select from pg_catalog.pg_event_trigger where evtenabled <> 'D')
                            union all
                            select 6, 'rules' where exists (
                                select from pg_catalog.pg_rewrite where ev_class in (select oid from ours))
                            union all
                            select 7, 'row security' where exists (
                                select from ours where relrowsecurity or relforcerowsecurity)
                                or exists (select from pg_catalog.pg_policy where polrelid in (select oid from ours))
                            union all
                            select 8, 'a publication' where exists (select from pg_catalog.pg_publication where puballtables)
                                or exists (select from pg_catalog.pg_publication_rel where prrelid in (select oid from ours))
                                or exists (select from pg_catalog.pg_publication_namespace
                                           where pnnspid in (select relnamespace from ours))
                            union all
                            select 9, 'the table ' || (
                                select min(f.conrelid::regclass::text) from pg_catalog.pg_constraint f
                                where f.contype = 'f' and f.confrelid in (select oid from ours)
                                  and f.conrelid not in (select oid from ours))
                            union all
                            select 10, 'a view that needs a key' where exists (
                                select from pg_catalog.pg_depend d
                                where d.deptype = 'n'
                                  and (d.refclassid = 'pg_constraint'::regclass and d.refobjid in (select oid from key)
                                       or d.refclassid = 'pg_class'::regclass and d.refobjid in (select indexrelid from index))
                                  and not (d.classid = 'pg_constraint'::regclass and d.objid in (select oid from key)))
                        ) reasons (number, reason)
                        where reason is not null
                        order by number
                        limit 1
                        """).query(String.class).optional();
    }
}
