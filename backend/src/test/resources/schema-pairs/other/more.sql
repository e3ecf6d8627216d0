-- pair: schemas with tables and views
-- before
create schema one;
create table one.t (a int);
-- after
create schema "Two x";
create table "Two x".t (a int);
create schema one;
create view one.t as select * from "Two x".t;

-- pair: extensions with types in use
-- needs: citext
-- before
create extension pgcrypto;
create schema ext;
-- after
create schema ext;
create extension citext with schema ext;
create table t (a ext.citext default 'x', b ext.citext[]);
create index on t (a);
create extension pgcrypto with schema ext;

-- pair: column that leaves the type of an extension
-- needs: citext
-- before
create extension citext;
create table t (a citext, d text);
create view v as select a from t;
-- after
create table t (a text, d text);
create view v as select a from t;

-- pair: same names in two schemas
-- before
create schema a;
create schema b;
create type a.e as enum ('1');
create type b.e as enum ('1');
create table a.t (x a.e, y b.e);
create function a.f() returns int language sql as 'select 1';
create function b.f() returns int language sql as 'select 1';
-- after
create schema a;
create schema b;
create type a.e as enum ('1', '0');
create type b.e as enum ('0', '1');
create table a.t (x b.e, y a.e);
create function a.f() returns text language sql as $$select 'x'$$;
create function b.f() returns int language sql as 'select 2';

-- pair: quoted names of all sorts
-- before
create schema "My.S";
create type "My.S"."E e" as enum ('A a', '''');
create table "My.S"."T ""t" ("Col 1" "My.S"."E e" default '''', "sel" int);
create view "My.S"."V" as select "Col 1" as "X y" from "My.S"."T ""t";
create function "My.S"."F f"("Arg 1" "My.S"."E e") returns "My.S"."E e" language sql as 'select $1';
create trigger "Tr 1" before update on "My.S"."T ""t" for each row execute function suppress_redundant_updates_trigger();
create policy "P 1" on "My.S"."T ""t" using (sel > 0);
comment on column "My.S"."T ""t"."Col 1" is 'c';
create domain "My.S"."D d" as int constraint "C c" check (value > 0);
comment on constraint "C c" on domain "My.S"."D d" is 'x';
grant select ("Col 1") on "My.S"."T ""t" to pair_owner;
comment on trigger "Tr 1" on "My.S"."T ""t" is 't';
comment on policy "P 1" on "My.S"."T ""t" is 'p';
-- after
create schema "My.S";
create type "My.S"."E e" as enum ('''', 'A b');
create table "My.S"."T ""t" ("Col 1" "My.S"."E e" default '''', "sel" int);
create view "My.S"."V" as select "Col 1" as "X y" from "My.S"."T ""t";
create function "My.S"."F f"("Arg 1" "My.S"."E e") returns "My.S"."E e" language sql as 'select $1';
create trigger "Tr 1" before update on "My.S"."T ""t" for each row execute function suppress_redundant_updates_trigger();
create policy "P 1" on "My.S"."T ""t" using (sel > 0);
comment on column "My.S"."T ""t"."Col 1" is 'c';
comment on function "My.S"."F f" is 'ff';
create domain "My.S"."D d" as int constraint "C c" check (value > 1);
comment on constraint "C c" on domain "My.S"."D d" is 'x';
grant select ("Col 1") on "My.S"."T ""t" to pair_owner with grant option;
comment on trigger "Tr 1" on "My.S"."T ""t" is 't';
comment on policy "P 1" on "My.S"."T ""t" is 'p';

-- pair: application from nothing
-- before
-- after
create schema app;
create type app.status as enum ('a', 'b');
create domain app.email as text check (value ~ '@');
create table app.u (id serial primary key, e app.email not null, s app.status default 'a');
create table app.p (id int generated always as identity, u int references app.u, s app.status[]);
create index on app.p (u);
create view app.v as select u.e, p.s from app.u join app.p on p.u = u.id;
create function app.t() returns trigger language plpgsql as 'begin return new; end';
create trigger x before insert on app.u for each row execute function app.t();
create materialized view app.m as select * from app.v;
alter table app.u enable row level security;
create policy p on app.u using (true);
comment on table app.u is 'users';
grant select on app.u to pair_reader;
alter default privileges in schema app grant select on tables to pair_reader;
create aggregate app.sum2(int) (sfunc = int4pl, stype = int);
create rule r as on delete to app.v do instead nothing;
