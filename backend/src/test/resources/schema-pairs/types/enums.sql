-- pair: comes with a column
-- before
create table t (id int);
-- after
create type mood as enum ('sad', 'ok', 'it''s');
create table t (id int, m mood);

-- pair: goes with its column
-- before
create type mood as enum ('sad', 'ok');
create table t (id int, m mood);
-- after
create table t (id int);

-- pair: value at the end
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood);
-- after
create type mood as enum ('sad', 'ok', 'glad');
create table t (m mood);

-- pair: values at the front and between
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood);
-- after
create type mood as enum ('worst', 'sad', 'so so', 'ok', 'best');
create table t (m mood);

-- pair: value removed
-- before
create type mood as enum ('sad', 'ok', 'glad');
create table t (id int, m mood);
-- after
create type mood as enum ('sad', 'glad');
create table t (id int, m mood);

-- pair: reordered
-- before
create type mood as enum ('sad', 'ok', 'glad');
create table t (m mood, ms mood[]);
-- after
create type mood as enum ('glad', 'ok', 'sad');
create table t (m mood, ms mood[]);

-- pair: value renamed
-- before
create type mood as enum ('sad', 'ok');
create table t (id int, m mood default 'ok');
-- after
create type mood as enum ('sad', 'fine');
create table t (id int, m mood default 'fine');

-- pair: value added and used by a default and a check
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood default 'ok');
-- after
create type mood as enum ('sad', 'ok', 'glad');
create table t (m mood default 'glad', constraint t_m check (m <> 'glad' or m > 'ok'));

-- pair: removed under default check index view and function
-- before
create type mood as enum ('sad', 'ok', 'glad');
create table t (id int primary key, m mood not null default 'sad', constraint t_m check (m <> 'glad'));
create index t_sad on t (id) where m = 'sad';
create view v as select id, m from t where m = 'sad';
create function of_mood(mood) returns bigint language sql as 'select count(*) from t where m = $1';
-- after
create type mood as enum ('sad', 'ok');
create table t (id int primary key, m mood not null default 'sad', constraint t_m check (m <> 'ok'));
create index t_sad on t (id) where m = 'sad';
create view v as select id, m from t where m = 'sad';
create function of_mood(mood) returns bigint language sql as 'select count(*) from t where m = $1';

-- pair: removed in an array column with a default
-- before
create type mood as enum ('sad', 'ok', 'glad');
create table t (id int, ms mood[] default '{sad,ok}');
-- after
create type mood as enum ('sad', 'ok');
create table t (id int, ms mood[] default '{sad}');

-- pair: removed under a policy and a trigger
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create type mood as enum ('sad', 'ok', 'glad');
create table t (id int, m mood);
create policy p on t using (m = 'ok');
create trigger tr before update on t for each row when (new.m = 'sad') execute function note();
-- after
create type mood as enum ('ok', 'sad');
create table t (id int, m mood);
create policy p on t using (m = 'ok');
create trigger tr before update on t for each row when (new.m = 'sad') execute function note();

-- pair: removed in a composite and a domain
-- before
create type mood as enum ('sad', 'ok', 'glad');
create type pair as (m mood, n int);
create domain good as mood check (value <> 'sad');
create table t (p pair, g good);
-- after
create type mood as enum ('sad', 'ok');
create type pair as (m mood, n int);
create domain good as mood check (value <> 'sad');
create table t (p pair, g good);

-- pair: removed under a materialised view with an index
-- before
create type mood as enum ('sad', 'ok', 'glad');
create table t (id int, m mood);
create materialized view mv as select m, count(*) as n from t group by m;
create unique index mv_m on mv (m);
-- after
create type mood as enum ('sad', 'ok');
create table t (id int, m mood);
create materialized view mv as select m, count(*) as n from t group by m;
create unique index mv_m on mv (m);

-- pair: enum renamed
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood default 'ok');
-- after
create type feeling as enum ('sad', 'ok');
create table t (m feeling default 'ok');

-- pair: column moves to another enum
create type a as enum ('x', 'y');
create type b as enum ('y', 'z');
-- before
create table t (id int, e a default 'y');
-- after
create table t (id int, e b default 'y');

-- pair: enum in another schema
create schema lib;
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood default 'ok');
-- after
create type lib.mood as enum ('sad', 'ok');
create table t (m lib.mood default 'ok');

-- pair: enum without values
-- before
create type e as enum ();
-- after
create type e as enum ('one');
