-- pair: privileges on all sorts
-- before
create table t (a int, b int);
create sequence s;
create function f() returns int language sql as 'select 1';
grant select, insert on t to pair_reader;
grant update (a) on t to pair_reader;
grant usage on sequence s to pair_writer;
grant create on schema public to pair_writer;
create type e as enum ('a');
revoke usage on type e from public;
revoke all on function f() from public;
grant all on t to pair_writer with grant option;
revoke insert on t from current_user;
-- after
create table t (a int, b int);
create sequence s;
create function f() returns int language sql as 'select 1';
grant select on t to pair_reader with grant option;
grant update (b), select (b) on t to pair_reader;
grant select on sequence s to pair_writer;
revoke usage on schema public from public;
create type e as enum ('a');
grant usage on type e to pair_writer;
grant execute on function f() to pair_owner;
grant all on t to public;
grant select on t to pair_writer;
revoke all on sequence s from current_user;
grant usage on language plpgsql to pair_writer;
revoke usage on language plpgsql from public;
create view v as select 1 as x;
grant select (x) on v to pair_reader;
create domain d as int;
revoke all on domain d from public;
create procedure p() language sql as '';
grant execute on procedure p() to pair_reader;

-- pair: privileges on what PostgreSQL brings along
-- before
create table t (a int);
-- after
create table t (a int);
revoke execute on function pg_catalog.pg_sleep(double precision) from public;
grant select on pg_catalog.pg_authid to pair_reader;

-- pair: default privileges of all sorts
-- before
create schema app;
alter default privileges in schema app grant select on tables to pair_reader;
alter default privileges revoke execute on functions from public;
create function app.f() returns int language sql as 'select 1';
create table app.u (a int);
-- after
create schema app;
alter default privileges in schema app grant select, insert on tables to pair_reader with grant option;
alter default privileges for role pair_writer grant usage on schemas to pair_reader;
alter default privileges in schema public grant usage on sequences to public;
alter default privileges revoke execute on functions from public;
alter default privileges grant usage on types to pair_reader;
create table app.t (a int);
create function app.f() returns int language sql as 'select 1';
create function app.g() returns int language sql as 'select 1';
create table app.u (a int);

-- pair: objects without what they would come with
-- before
create schema app;
alter default privileges in schema app grant select on tables to pair_reader;
-- after
create schema app;
create table app.bare (a int);
alter default privileges in schema app grant select on tables to pair_reader;
create table app.t (a int);
create view app.v as select 1 as x;
create sequence app.s;
revoke select on app.v from pair_reader;
