-- pair: labels everywhere
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood default 'sad');
create view v as select m from t where m = 'sad'::mood;
-- after
create type mood as enum ('first', 'sad', 'it''s', 'ok', 'z', 'zz');
create table t (m mood default 'sad');
create view v as select m from t where m = 'sad'::mood;

-- pair: label that a default uses
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood default 'sad', a mood[] default '{sad}');
insert into t values ('sad', '{ok}');
-- after
create type mood as enum ('sad', 'ok', 'new');
create table t (m mood default 'new', a mood[] default '{sad,new}');
insert into t values ('sad', '{ok}');

-- pair: enum that everything stands on
-- before
create type mood as enum ('sad', 'ok', 'gone');
create domain dm as mood default 'sad' check (value <> 'ok');
create type comp as (m mood, n int);
create function f(m mood) returns mood language sql immutable as $$ select m $$;
create table t (m mood not null default 'sad' check (m <> 'ok'), a mood[] default '{sad}', d dm, c comp, k text,
    g mood generated always as (f(m)) stored);
create index i on t (m) where m = 'sad';
create index i2 on t (f(m));
create view v as select m, a[1] as a1, d, (c).m as cm from t where m <> 'ok';
create materialized view mv as select * from v;
create policy p on t using (m = 'sad');
create trigger tr before update on t for each row when (new.m = 'sad') execute function suppress_redundant_updates_trigger();
comment on type mood is 'moods';
grant usage on type mood to public;
revoke usage on type mood from public;
comment on column t.m is 'm';
comment on view v is 'v';
grant select on v to public;
comment on index i is 'i';
grant select (m) on t to public;
insert into t values ('sad', '{sad,ok}', 'sad', '(ok,1)', 'x');
-- after
create type mood as enum ('ok', 'sad');
create domain dm as mood default 'sad' check (value <> 'ok');
create type comp as (m mood, n int);
create function f(m mood) returns mood language sql immutable as $$ select m $$;
create table t (m mood not null default 'sad' check (m <> 'ok'), a mood[] default '{sad}', d dm, c comp, k text,
    g mood generated always as (f(m)) stored);
create index i on t (m) where m = 'sad';
create index i2 on t (f(m));
create view v as select m, a[1] as a1, d, (c).m as cm from t where m <> 'ok';
create materialized view mv as select * from v;
create policy p on t using (m = 'sad');
create trigger tr before update on t for each row when (new.m = 'sad') execute function suppress_redundant_updates_trigger();
comment on type mood is 'moods';
grant usage on type mood to public;
revoke usage on type mood from public;
comment on column t.m is 'm';
comment on view v is 'v';
grant select on v to public;
comment on index i is 'i';
grant select (m) on t to public;

-- pair: columns that change places
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood not null default 'sad', n text);
insert into t values ('sad','ok');
-- after
create type mood as enum ('sad', 'ok');
create table t (m text not null default 'sad', n mood);

-- pair: enum that goes
-- before
create type mood as enum ('sad', 'ok');
create table t (m mood not null default 'sad', n text);
insert into t values ('sad','ok');
-- after
create table t (m varchar(10) not null default 'sad', n text);

-- pair: default, null and checks at once
-- before
create domain d as text default 'a' not null constraint c check (value <> 'b') constraint e check (length(value) < 10);
create table t (a d);
comment on constraint c on domain d is 'cc';
comment on domain d is 'dd';
-- after
create domain d as text default 'x' constraint c check (value <> 'c') constraint n check (value <> '');
alter domain d add constraint nv check (value <> 'zz') not valid;
create table t (a d);
comment on constraint c on domain d is 'cc';
comment on constraint n on domain d is 'dc';

-- pair: check that is validated
-- before
create domain d as text;
alter domain d add constraint nv check (value <> 'zz') not valid;
-- after
create domain d as text;
alter domain d add constraint nv check (value <> 'zz');

-- pair: base type under arrays and domains
-- before
create domain d as varchar(10) default 'a' check (value <> 'b');
create table t (a d, b d[]);
create view v as select a from t;
create domain d2 as d check (value <> 'q');
create table t2 (x d2 default 'r');
comment on domain d is 'x';
insert into t values ('1', '{1}');
-- after
create domain d as bigint default 5 check (value <> 6);
create table t (a d, b d[]);
create view v as select a from t;
create domain d2 as d check (value <> 7);
create table t2 (x d2 default 8);
comment on domain d is 'x';

-- pair: check and default by functions
-- before
create function ok(t text) returns boolean language sql immutable as $$ select t <> '' $$;
-- after
create function fine(t text) returns boolean language plpgsql immutable as $$ begin return t <> ''; end $$;
create domain d as text default upper('x') check (fine(value));
create function f(d) returns d language sql as 'select $1';
create table t (a d default f('q'::d));

-- pair: domain that goes
-- before
create domain d as integer check (value > 0);
create table t (a d, b int);
-- after
create table t (a int, b int);

-- pair: attribute under views and arrays
-- before
create type c as (a int, "B" text collate "C");
create table t (x c, y c[]);
create view v as select (x).a from t;
insert into t values ('(1,b)', '{"(1,b)"}');
-- after
create type c as (a int, "B" text collate "C", d date);
create table t (x c, y c[]);
create view v as select (x).a, (x).d from t;

-- pair: types of attributes, with comments
-- before
create type c as (a int, "B" text collate "C");
create table t (x c, y c[]);
create view v as select (x).a from t;
insert into t values ('(1,b)', '{"(1,b)"}');
comment on column c.a is 'ca';
-- after
create type c as (a bigint, "B" text);
create table t (x c, y c[]);
create view v as select (x).a from t;
comment on column c.a is 'cb';
comment on type c is 'cc';

-- pair: attributes in another order, and a type without any
-- before
create type c as (a int, b text);
create function f(c) returns c language sql as 'select $1';
-- after
create type c as (b text, z int, a int);
create function f(c) returns c language sql as 'select $1';
create type e as ();

-- pair: options of ranges in use
-- before
create function diff(float, float) returns float language sql immutable as 'select $1 - $2';
create type fr as range (subtype = float8, subtype_diff = float8mi);
create type tr as range (subtype = text, collation = "C", multirange_type_name = trs);
create table t (a fr, b fr[], c trs);
comment on type fr is 'f';
-- after
create function diff(float, float) returns float language sql immutable as 'select $1 - $2';
create type fr as range (subtype = float8, subtype_diff = diff);
create type tr as range (subtype = text, subtype_opclass = text_pattern_ops, multirange_type_name = trs);
create table t (a fr, b fr[], c trs);
create type ir as range (subtype = int);
