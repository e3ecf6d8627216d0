-- pair: tables and columns
create table t (a int, b int);
-- before
grant select, insert on t to pair_reader;
grant update (a) on t to pair_writer;
-- after
grant select on t to pair_reader with grant option;
grant select (a), update (b) on t to pair_writer;
grant delete on t to public;

-- pair: revoked from the owner
create table t (a int);
-- before
-- after
revoke all on t from current_user;
grant select on t to current_user;

-- pair: sequences
create sequence s;
create table t (id serial);
-- before
grant usage on s to pair_reader;
-- after
grant select, update on s to pair_reader;
grant usage on sequence t_id_seq to public;

-- pair: functions revoked from public
create function f(int) returns int language sql as 'select 1';
create procedure p() language sql as 'select 1';
create aggregate a(int) (sfunc = int4pl, stype = int);
-- before
-- after
revoke execute on function f(int) from public;
grant execute on function f(int) to pair_reader;
revoke all on procedure p() from public;
revoke all on function a(int) from public;

-- pair: function given back to public
create function f(int) returns int language sql as 'select 1';
-- before
revoke execute on function f(int) from public;
grant execute on function f(int) to pair_reader;
-- after

-- pair: schemas
create schema s;
-- before
grant usage on schema s to pair_reader;
-- after
grant usage, create on schema s to pair_reader with grant option;
grant usage on schema s to public;

-- pair: schema public
create table t (a int);
-- before
-- after
grant create on schema public to pair_writer;
revoke usage on schema public from public;

-- pair: types and domains
create type e as enum ('a');
create domain d as int;
-- before
-- after
revoke usage on type e from public;
grant usage on type e to pair_reader;
grant usage on domain d to pair_writer;

-- pair: views and their columns
create table t (a int, b int);
create view v as select a, b from t;
create materialized view m as select a from t;
-- before
grant select on v to pair_reader;
-- after
grant select (a) on v to pair_reader;
grant insert on v to pair_writer;
grant select on m to public;

-- pair: grant option alone
create table t (a int);
-- before
grant select, update on t to pair_reader with grant option;
-- after
grant select, update on t to pair_reader;

-- pair: granted by another
create table t (a int);
-- before
grant select on t to pair_reader with grant option;
-- after
grant select on t to pair_reader with grant option;
set role pair_reader;
grant select on t to pair_writer;
reset role;

-- pair: with a new object
create table t (a int);
-- before
-- after
create table u (a int, b int);
revoke all on u from current_user;
grant select (b) on u to pair_reader;
create function f() returns int language sql as 'select 1';
revoke all on function f() from public;

-- pair: kept by a replaced object
-- before
create table t (a int, b int generated always as (1) stored);
create view v as select a from t;
create function f(a int) returns int language sql as 'select 1';
grant select (b) on t to pair_reader;
grant select on v to pair_reader;
revoke all on function f(int) from public;
-- after
create table t (a text, b int generated always as (2) stored);
create view v as select a from t;
create function f(b int) returns text language sql as 'select ''1''';
grant select (b) on t to pair_reader;
grant select on v to pair_reader;
revoke all on function f(int) from public;

-- pair: owner of a table
create table t (id serial primary key);
create view v as select id from t;
-- before
-- after
alter table t owner to pair_owner;
alter view v owner to pair_owner;

-- pair: owner of a function, a schema and a type
create schema s;
create type e as enum ('a');
create function f() returns int language sql as 'select 1';
-- before
-- after
alter schema s owner to pair_owner;
alter type e owner to pair_owner;
alter function f() owner to pair_owner;

-- pair: owner and privileges together
create table t (a int);
-- before
grant select on t to pair_reader;
-- after
grant select on t to pair_reader;
alter table t owner to pair_owner;
grant insert on t to pair_writer;
