-- pair: comes with all kinds in it
-- before
create table t (a int);
-- after
create table t (a int);
create schema s;
create type s.e as enum ('a');
create table s.t (a int primary key, e s.e default 'a');
create view s.v as select a from s.t;
create function s.f() returns s.e language sql as $$ select 'a'::s.e $$;
create sequence s.q;

-- pair: goes with all kinds in it
-- before
create schema s;
create domain s.d as int;
create table s.t (a s.d);
create materialized view s.m as select a from s.t;
create procedure s.p() language sql as 'select 1';
create table t (a s.d);
-- after
create table t (a int);

-- pair: same names in several
create schema s;
-- before
create table t (a int primary key);
create table s.t (a text);
create view v as select a from t;
create view s.v as select a from s.t;
-- after
create table t (a bigint primary key);
create table s.t (a text, b int);
create view v as select a from s.t;
create view s.v as select a from t;

-- pair: types across
create schema s;
-- before
create type e as enum ('a', 'b');
create type s.e as enum ('x', 'y');
create table t (a e, b s.e);
-- after
create type e as enum ('a', 'c');
create type s.e as enum ('x', 'y', 'z');
create table t (a s.e, b e);

-- pair: everything moves
create schema old;
create schema young;
-- before
create type old.e as enum ('a');
create function old.f(old.e) returns int immutable language sql as 'select 1';
create table old.t (id int primary key, e old.e, n int default old.f('a'));
create view old.v as select * from old.t;
-- after
create type young.e as enum ('a');
create function young.f(young.e) returns int immutable language sql as 'select 1';
create table young.t (id int primary key, e young.e, n int default young.f('a'));
create view young.v as select * from young.t;

-- pair: schema renamed
-- before
create schema one;
create table one.t (id serial primary key);
-- after
create schema two;
create table two.t (id serial primary key);

-- pair: names that are in the catalog too
create schema s;
-- before
create function s.lower(text) returns text immutable language sql as 'select $1';
create table s.pg_class (a text);
-- after
create function s.lower(text) returns text immutable language sql as 'select $1';
create table s.pg_class (a text, constraint c check (s.lower(a) = pg_catalog.lower(a)));
create index i on s.pg_class (s.lower(a));
