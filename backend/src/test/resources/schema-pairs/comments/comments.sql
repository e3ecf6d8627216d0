-- pair: tables, columns, views
create schema s;
-- before
create table t (a int, b int);
create view v as select a from t;
create materialized view m as select a from t;
comment on table t is 'old';
comment on column t.a is 'goes';
-- after
create table t (a int, b int);
create view v as select a from t;
create materialized view m as select a from t;
comment on table t is 'it''s new \ with
two lines';
comment on column t.b is 'comes';
comment on view v is 'a view';
comment on column v.a is 'a view''s column';
comment on materialized view m is 'a materialised view';
comment on schema s is 'a schema';

-- pair: schema public
-- before
create table t (a int);
-- after
create table t (a int);
comment on schema public is 'ours';

-- pair: schema public without any
-- before
create table t (a int);
-- after
create table t (a int);
comment on schema public is null;

-- pair: index of a constraint
-- before
create table t (a int primary key, b int unique);
comment on index t_b_key is 'old';
-- after
create table t (a int primary key, b int unique);
comment on index t_pkey is 'the key''s index';
comment on index t_b_key is 'new';

-- pair: constraints
-- before
create table t (a int primary key, b int, constraint c check (b > 0));
create domain d as int constraint dc check (value > 0);
-- after
create table t (a int primary key, b int, constraint c check (b > 0));
create domain d as int constraint dc check (value > 0);
comment on constraint c on t is 'a check';
comment on constraint t_pkey on t is 'a key';
comment on constraint dc on domain d is 'of a domain';
comment on domain d is 'a domain';

-- pair: types
-- before
create type e as enum ('a');
create type c as (a int, b text);
create type r as range (subtype = int);
comment on type e is 'goes';
-- after
create type e as enum ('a');
create type c as (a int, b text);
create type r as range (subtype = int);
comment on type c is 'a composite';
comment on column c.b is 'an attribute';
comment on type r is 'a range';

-- pair: functions, procedures, aggregates
-- before
create function f(int, text) returns int language sql as 'select 1';
create procedure p(int) language sql as 'select 1';
create aggregate a(int) (sfunc = int4pl, stype = int);
-- after
create function f(int, text) returns int language sql as 'select 1';
create procedure p(int) language sql as 'select 1';
create aggregate a(int) (sfunc = int4pl, stype = int);
comment on function f(int, text) is 'a function';
comment on procedure p(int) is 'a procedure';
comment on aggregate a(int) is 'an aggregate';

-- pair: triggers, rules, policies
create function note() returns trigger language plpgsql as 'begin return new; end';
create table t (a int);
create trigger tr before insert on t for each row execute function note();
create rule r as on delete to t do instead nothing;
create policy p on t using (true);
-- before
comment on trigger tr on t is 'goes';
-- after
comment on rule r on t is 'a rule';
comment on policy p on t is 'a policy';

-- pair: sequences, indexes, statistics, publications
create table t (id serial, a int);
create index t_a on t (a);
create statistics st on id, a from t;
create publication pub for table t;
-- before
-- after
comment on sequence t_id_seq is 'a sequence';
comment on index t_a is 'an index';
comment on statistics st is 'statistics';
comment on publication pub is 'a publication';

-- pair: survive a replaced object
-- before
create type e as enum ('a', 'b');
create table t (a e, b int generated always as (1) stored);
create view v as select a from t;
comment on type e is 'kept';
comment on column t.b is 'kept';
comment on column v.a is 'kept';
-- after
create type e as enum ('a');
create table t (a e, b int generated always as (2) stored);
create view v as select a from t;
comment on type e is 'kept';
comment on column t.b is 'kept';
comment on column v.a is 'kept';
