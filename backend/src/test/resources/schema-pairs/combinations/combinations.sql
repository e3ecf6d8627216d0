-- pair: rename, type change and index
-- before
create table t (id int primary key, name varchar(20) not null);
create index t_name on t (lower(name));
create view v as select id, name from t;
-- after
create table t (id bigint primary key, title text not null);
create index t_title on t (lower(title));
create view v as select id, title from t;

-- pair: enum change under a view, a policy and a default
-- before
create type state as enum ('new', 'old', 'gone');
create table t (id int primary key, s state not null default 'new');
create view v as select id from t where s <> 'gone';
create policy p on t using (s <> 'old');
-- after
create type state as enum ('fresh', 'new', 'old');
create table t (id int primary key, s state not null default 'fresh');
create view v as select id, s from t where s <> 'old';
create policy p on t using (s <> 'new');

-- pair: function used by everything goes
-- before
create function f(int) returns int immutable language sql as 'select $1';
create table t (a int default f(1), constraint c check (f(a) > 0));
create index i on t (f(a));
create view v as select f(a) as x from t;
create policy p on t using (f(a) > 0);
create statistics s on (f(a)), (f(a) + 1) from t;
-- after
create table t (a int);

-- pair: function used by everything moves
create schema lib;
-- before
create function f(int) returns int immutable language sql as 'select $1';
create table t (a int default f(1), constraint c check (f(a) > 0));
create index i on t (f(a));
create view v as select f(a) as x from t;
-- after
create function lib.f(int) returns int immutable language sql as 'select $1';
create table t (a int default lib.f(1), constraint c check (lib.f(a) > 0));
create index i on t (lib.f(a));
create view v as select lib.f(a) as x from t;

-- pair: view becomes a table of the same type
create table base (a int);
-- before
create view v as select a from base;
create function f(v) returns int language sql as 'select $1.a';
-- after
create table v (a int);
create function f(v) returns int language sql as 'select $1.a';

-- pair: table, view and function take each other's names
-- before
create table a (x int);
create view b as select x from a;
-- after
create table b (x int);
create view a as select x from b;

-- pair: column and its function swap
-- before
create function g(int) returns int immutable language sql as 'select $1';
create table t (a int, b int generated always as (g(a)) stored);
create view v as select b from t;
-- after
create table t (a int, b int);
create view v as select b from t;
create function g(t) returns int language sql as 'select $1.b';

-- pair: default through a function over the same table
-- before
create table t (a int);
-- after
create table t (a int, b int);
create function next_b() returns int language sql as 'select coalesce(max(b), 0) + 1 from t';
alter table t alter b set default next_b();

-- pair: standard function between a table and a view
-- before
create table t (a int, b text);
create function f(x int) returns text language sql stable begin atomic select b from t where a = x; end;
create view v as select a, f(a) as fb from t;
create table u (a int, b text default f(1));
-- after
create table t (a int, b varchar(30));
create function f(x int) returns text language sql stable begin atomic select b from t where a = x; end;
create view v as select a, f(a) as fb from t;
create table u (a int, b text default f(2));

-- pair: domain on a function on an enum
-- before
create type e as enum ('a', 'b');
create function ok(e) returns boolean immutable language sql as $$ select $1 <> 'b' $$;
create domain d as e check (ok(value));
create table t (x d default 'a');
-- after
create type e as enum ('b', 'a');
create function ok(e) returns boolean immutable language sql as $$ select $1 <> 'b' $$;
create domain d as e check (ok(value));
create table t (x d default 'a');

-- pair: partitioned table of a changing enum with an index and a view
-- before
create type kind as enum ('x', 'y', 'z');
create table t (id int, k kind not null) partition by list (k);
create table t_x partition of t for values in ('x');
create index t_k on t (k);
create view v as select id from t where k = 'x';
-- after
create type kind as enum ('x', 'y');
create table t (id int, k kind not null) partition by list (k);
create table t_x partition of t for values in ('x');
create index t_k on t (k);
create view v as select id from t where k = 'x';

-- pair: inheritance, trigger and view over a type change
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create table p (id int, s varchar(5));
create table c (x int) inherits (p);
create view v as select p.id, p.s from p;
create trigger tr before update of s on c for each row when (new.s <> 'x') execute function note();
-- after
create table p (id bigint, s text);
create table c (x int) inherits (p);
create view v as select p.id, p.s from p;
create trigger tr before update of s on c for each row when (new.s <> 'x') execute function note();

-- pair: publication, identity and policy over a type change
-- before
create table t (id int not null, n int);
create unique index t_key on t (id);
alter table t replica identity using index t_key;
create publication p for table t (id, n) where (n > 0);
create policy pol on t using (n > 1);
create statistics s on id, n from t;
-- after
create table t (id bigint not null, n bigint);
create unique index t_key on t (id);
alter table t replica identity using index t_key;
create publication p for table t (id, n) where (n > 0);
create policy pol on t using (n > 1);
create statistics s on id, n from t;

-- pair: primary key grows under foreign keys, a view and a partition
-- before
create table a (id int primary key, s text);
create table b (a_id int references a, at date) partition by range (at);
create table b_1 partition of b for values from ('2025-01-01') to ('2026-01-01');
create view v as select a.id, a.s, count(*) as n from a join b on b.a_id = a.id group by a.id;
-- after
create table a (id bigint primary key, s text);
create table b (a_id bigint references a, at date) partition by range (at);
create table b_1 partition of b for values from ('2025-01-01') to ('2026-01-01');
create view v as select a.id, a.s, count(*) as n from a join b on b.a_id = a.id group by a.id;

-- pair: trigger function over a row type that changes
-- before
create table log (id serial primary key, what text);
create table t (a int, b int);
create function note() returns trigger language plpgsql as $$ begin insert into log (what) values (old.b); return new; end $$;
create trigger tr after update on t for each row execute function note();
-- after
create table log (id bigserial primary key, what jsonb, at timestamptz default now());
create table t (a int, c text);
create function note() returns trigger language plpgsql as $$
begin insert into log (what) values (to_jsonb(old.c)); return new; end $$;
create trigger tr after update of c on t for each row execute function note();

-- pair: view over a system of types
-- before
create type money2 as (amount numeric, currency text);
create domain price as money2 check ((value).amount > 0);
create table item (id int primary key, p price);
create view v as select id, (p).amount as amount from item;
create function total() returns money2 language sql as $$ select row(sum((p).amount), 'EUR')::money2 from item $$;
-- after
create type money2 as (amount numeric, currency char(3), at date);
create domain price as money2 check ((value).amount >= 0);
create table item (id int primary key, p price);
create view v as select id, (p).amount as amount, (p).at as at from item;
create function total() returns money2 language sql as $$ select row(sum((p).amount), 'EUR', null)::money2 from item $$;

-- pair: multi tenant row security comes
-- before
create table account (id int primary key, name text);
create table note (id int primary key, account_id int references account, body text);
-- after
create table account (id int primary key, name text);
create table note (id int primary key, account_id int not null references account on delete cascade, body text);
create function tenant() returns int stable language sql as $$ select current_setting('app.tenant', true)::int $$;
alter table account enable row level security;
alter table note enable row level security, force row level security;
create policy own on account using (id = tenant());
create policy own on note using (account_id = tenant()) with check (account_id = tenant());
create index note_account on note (account_id);
grant select, insert on account, note to pair_writer;
grant execute on function tenant() to pair_writer;

-- pair: audit comes to every table
create table a (id int primary key);
create table b (id int primary key);
-- before
-- after
create schema audit;
create table audit.event (id bigint generated always as identity primary key, tbl text, row jsonb, at timestamptz default now());
create function audit.note() returns trigger language plpgsql security definer set search_path = audit as
    $$ begin insert into event (tbl, row) values (tg_table_name, to_jsonb(new)); return null; end $$;
create trigger audit after insert or update on a for each row execute function audit.note();
create trigger audit after insert or update on b for each row execute function audit.note();
create view audit.latest as select distinct on (tbl) tbl, at from audit.event order by tbl, at desc;
revoke all on function audit.note() from public;

-- pair: columns split off into a table
-- before
create table person (id serial primary key, name text, street text, town text);
create view v as select name, town from person;
-- after
create table address (id serial primary key, street text, town text);
create table person (id serial primary key, name text, address_id int references address);
create view v as select p.name, a.town from person p left join address a on a.id = p.address_id;

-- pair: everything but the names is different
-- before
create type x as enum ('a');
create table y (id int);
create view z as select id from y;
create function w() returns int language sql as 'select 1';
-- after
create view x as select 1 as id;
create materialized view y as select id from x;
create table z (w int);
create type w as (a int);

-- pair: search document
-- before
create table doc (id int primary key, title text, body text);
-- after
create table doc (id int primary key, title text not null default '', body text,
    search tsvector generated always as (setweight(to_tsvector('english', title), 'A')
        || to_tsvector('english', coalesce(body, ''))) stored);
create index doc_search on doc using gin (search);
create function find(q text) returns setof doc stable language sql as
    $$ select * from doc where search @@ websearch_to_tsquery('english', q) $$;

-- pair: chain of five replaced from the bottom
-- before
create type t1 as enum ('a', 'b');
create domain t2 as t1 default 'a';
create type t3 as (x t2);
create table t4 (y t3);
create view t5 as select (y).x as x from t4;
create function t6(t5) returns t2 language sql as 'select $1.x';
-- after
create type t1 as enum ('b', 'c');
create domain t2 as t1 default 'b';
create type t3 as (x t2);
create table t4 (y t3);
create view t5 as select (y).x as x from t4;
create function t6(t5) returns t2 language sql as 'select $1.x';

-- pair: two views over one function over one table
-- before
create table t (a int, b int);
create function f() returns setof t language sql as 'select * from t';
create view v1 as select a from f();
create view v2 as select v1.a, t.b from v1 join t using (a);
-- after
create table t (a int, b int, c int);
create function f() returns setof t language sql as 'select * from t where c > 0';
create view v1 as select a, c from f();
create view v2 as select v1.a, t.b from v1 join t using (a);
