package socialmedia.migration.drift;

/** What somebody does to a live database by hand, and the line that drift says of it. */
enum HandMadeChange {
    A_COLUMN_MORE("alter table users add nickname varchar", "column public.users.nickname: not expected (varchar)"),
    A_COLUMN_LESS("alter table posts drop published", "column public.posts.published: missing (boolean not null)"),
    A_COLUMN_RENAMED("alter table users rename phone_number to phone", "column public.users.phone: not expected"),
    ANOTHER_TYPE(
            "alter table posts alter title type varchar(200)",
            "column public.posts.title: varchar(200) not null here, varchar not null expected"),
    NULLS_ALLOWED(
            "alter table posts alter content drop not null",
            "column public.posts.content: varchar here, varchar not null expected"),
    NULLS_FORBIDDEN(
            "alter table users alter phone_number set not null",
            "column public.users.phone_number: varchar not null here, varchar expected"),
    ANOTHER_DEFAULT(
            "alter table posts alter published set default false", "default public.posts.published: false here"),
    NO_DEFAULT("alter table users alter created_at drop default", "default public.users.created_at: missing"),
    ANOTHER_COLLATION("alter table users alter email type varchar collate \"C\"", "column public.users.email: "),
    ANOTHER_STORAGE("alter table posts alter content set storage external", "column public.posts.content: "),
    A_STATISTICS_TARGET("alter table posts alter title set statistics 500", "column public.posts.title: "),
    A_TABLE_MORE("create table scratch (id integer primary key)", "table public.scratch: not expected"),
    A_TABLE_LESS("drop table votes", "table public.votes: missing"),
    A_TABLE_UNLOGGED("alter table votes set unlogged", "table public.votes: "),
    A_TABLE_OPTION("alter table posts set (fillfactor = 70)", "table public.posts: "),
    ROW_SECURITY("alter table posts enable row level security", "table public.posts: "),
    AN_INDEX_MORE("create index by_title on posts (title)", "index public.by_title: not expected"),
    AN_INDEX_LESS("drop index ix_votes_post_id", "index public.ix_votes_post_id: missing"),
    AN_INDEX_OF_THE_SAME_NAME(
            "drop index ix_posts_owner_id; create index ix_posts_owner_id on posts (owner_id, id)",
            "index public.ix_posts_owner_id: "),
    A_CHECK_MORE(
            "alter table users add constraint has_at check (email like '%@%')",
            "constraint public.users.has_at: not expected"),
    A_CHECK_NOT_VALID(
            "alter table posts add constraint short check (length(title) < 500) not valid",
            "constraint public.posts.short: not expected"),
    A_UNIQUE_LESS(
            "alter table users drop constraint users_email_key", "constraint public.users.users_email_key: missing"),
    A_FOREIGN_KEY_WITHOUT_CASCADE(
            "alter table posts drop constraint post_users_fk;"
                    + " alter table posts add constraint post_users_fk foreign key (owner_id) references users (id)",
            "constraint public.posts.post_users_fk: "),
    A_FOREIGN_KEY_DEFERRABLE(
            "alter table posts alter constraint post_users_fk deferrable initially deferred",
            "constraint public.posts.post_users_fk: "),
    A_SEQUENCE_IN_LARGER_STEPS("alter sequence users_id_seq increment by 10", "sequence public.users_id_seq: "),
    A_SEQUENCE_OF_NOBODY("alter sequence posts_id_seq owned by none", "owner of sequence public.posts_id_seq: missing"),
    A_VIEW("create view latest as select id, title from posts", "view public.latest: not expected"),
    A_MATERIALISED_VIEW(
            "create materialized view totals as select post_id, count(*) as votes from votes group by post_id",
            "materialized view public.totals: not expected"),
    A_FUNCTION(
            "create function twice(integer) returns integer language sql as 'select 2 * $1'",
            "routine public.twice(integer): not expected"),
    A_TRIGGER(
            "create function touch() returns trigger language plpgsql as $$ begin return new; end $$;"
                    + " create trigger touched before update on posts for each row execute function touch()",
            "trigger public.posts.touched: not expected"),
    A_RULE("create rule quiet as on delete to votes do instead nothing", "rule public.votes.quiet: not expected"),
    A_POLICY("create policy mine on posts using (owner_id = 1)", "policy public.posts.mine: not expected"),
    AN_ENUM("create type mood as enum ('glad', 'sad')", "enum public.mood: not expected"),
    A_DOMAIN("create domain word as text check (value <> '')", "domain public.word: not expected"),
    A_COMPOSITE_TYPE("create type pair as (a integer, b integer)", "composite type public.pair: not expected"),
    A_COMMENT("comment on table users is 'people'", "comment on table public.users"),
    A_PRIVILEGE("grant select on users to public", "privilege "),
    DEFAULT_PRIVILEGES(
            "alter default privileges in schema public grant select on tables to public", "default privilege "),
    ANOTHER_SCHEMA("create schema reports", "schema reports: not expected"),
    A_STATISTICS_OBJECT("create statistics together on owner_id, published from posts", "statistics public.together"),
    A_REPLICA_IDENTITY("alter table posts replica identity full", "replica identity public.posts: "),
    A_CLUSTERED_INDEX("alter table posts cluster on posts_pkey", "posts"),
    A_PUBLICATION("create publication all_posts for table posts", "publication all_posts: not expected");

    private final String sql;
    private final String line;

    HandMadeChange(String sql, String line) {
        this.sql = sql;
        this.line = line;
    }

    String sql() {
        return sql;
    }

    /** How the line begins, or what is in it. */
    String line() {
        return line;
    }
}
