-- pair: integer becomes bigint
-- before
create table t (id integer not null, n integer default 7);
-- after
create table t (id bigint not null, n bigint default 7);

-- pair: varchar grows
-- before
create table t (id int, s varchar(10) not null default 'x');
-- after
create table t (id int, s varchar(200) not null default 'x');

-- pair: varchar becomes text under a view and an index
-- before
create table t (id int primary key, s varchar(10));
create index t_s on t (s);
create view v as select id, s from t where s <> '';
-- after
create table t (id int primary key, s text);
create index t_s on t (s);
create view v as select id, s from t where s <> '';

-- pair: text becomes integer without an implicit cast
-- before
create table t (id int primary key, n text);
-- after
create table t (id int primary key, n integer);

-- pair: text becomes jsonb with a default
-- before
create table t (id int, j text not null default '{}');
-- after
create table t (id int, j jsonb not null default '{}'::jsonb);

-- pair: integer becomes boolean with a default
-- before
create table t (id int, b integer not null default 0);
-- after
create table t (id int, b boolean not null default false);

-- pair: timestamp becomes timestamptz
-- before
create table t (id int, at timestamp default now());
-- after
create table t (id int, at timestamptz(3) default now());

-- pair: numeric precision
-- before
create table t (id int, n numeric(10, 2) default 1.5, m numeric);
-- after
create table t (id int, n numeric(12, 4) default 1.5, m numeric(5));

-- pair: scalar becomes array
-- before
create table t (id int, tags text);
-- after
create table t (id int, tags text[]);

-- pair: integer becomes uuid, no cast at all
-- before
create table t (id int, u integer);
-- after
create table t (id int, u uuid);

-- pair: char interval bit time
-- before
create table t (a char(3), b interval, c bit(3), d time, e varbit(5));
-- after
create table t (a char(5), b interval day to second, c bit varying(8), d timetz, e varbit(9));

-- pair: text becomes enum with a default
create type mood as enum ('sad', 'ok');
-- before
create table t (id int, m text not null default 'ok');
-- after
create table t (id int, m mood not null default 'ok');

-- pair: enum becomes text with a default and a check
create type mood as enum ('sad', 'ok');
-- before
create table t (id int, m mood default 'sad', constraint t_check check (m <> 'ok'));
-- after
create table t (id int, m text default 'sad', constraint t_check check (m <> 'ok'));

-- pair: type change of a key that another table refers to
-- before
create table a (id int primary key);
create table b (a_id int references a (id));
-- after
create table a (id bigint primary key);
create table b (a_id bigint references a (id));

-- pair: type change under a generated column
-- before
create table t (a int, b int, c int generated always as (a + b) stored);
-- after
create table t (a bigint, b bigint, c bigint generated always as (a + b) stored);

-- pair: serial becomes bigserial
-- before
create table t (id serial primary key, s text);
-- after
create table t (id bigserial primary key, s text);
