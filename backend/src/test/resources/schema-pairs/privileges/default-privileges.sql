-- pair: come in a schema
create schema s;
-- before
-- after
alter default privileges in schema s grant select on tables to pair_reader;
alter default privileges in schema s grant execute on functions to pair_writer;

-- pair: everywhere
create table t (a int);
-- before
alter default privileges grant select on tables to pair_reader;
-- after
alter default privileges revoke execute on functions from public;
alter default privileges grant usage on sequences to pair_reader with grant option;
alter default privileges grant usage on types to pair_reader;
alter default privileges grant usage on schemas to pair_reader;

-- pair: of another role
create schema s;
-- before
alter default privileges for role pair_owner in schema s grant insert on tables to pair_reader;
-- after
alter default privileges for role pair_owner in schema s grant select, insert on tables to pair_writer;
alter default privileges for role pair_owner revoke usage on types from public;

-- pair: do not touch what comes
-- before
alter default privileges grant select on tables to pair_reader;
alter default privileges grant execute on functions to pair_writer;
-- after
alter default privileges grant select on tables to pair_reader;
alter default privileges grant execute on functions to pair_writer;
create table t (a int);
create view v as select a from t;
create function f() returns int language sql as 'select 1';
create sequence s;

-- pair: in force while a table comes without them
-- before
alter default privileges grant select on tables to pair_reader;
create table old (a int);
-- after
create table young (a int);
alter default privileges grant select on tables to pair_reader;
create table old (a int);
grant select on old to pair_reader;
