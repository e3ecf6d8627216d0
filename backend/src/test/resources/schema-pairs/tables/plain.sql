-- pair: table comes
-- before
create table a (id int);
-- after
create table a (id int);
create table b (id serial primary key, a text not null unique, at timestamptz default now());

-- pair: table goes with all on it
-- before
create table a (id int primary key);
create table b (id int primary key, a_id int references a, s text);
create index b_s on b (s);
create view v as select * from b;
-- after
create table a (id int primary key);

-- pair: everything from nothing
-- after
create table a (id int primary key);
create table b (a_id int references a);
create view v as select a.id from a join b on a.id = b.a_id;

-- pair: table without columns
-- before
create table t (a int);
-- after
create table t ();

-- pair: table renamed with its view
-- before
create table old_name (id int primary key, s text);
create view v as select id, s from old_name;
-- after
create table new_name (id int primary key, s text);
create view v as select id, s from new_name;

-- pair: table becomes view
-- before
create table base (id int, s text);
create table t (id int, s text);
-- after
create table base (id int, s text);
create view t as select id, s from base;

-- pair: view becomes materialised view
-- before
create table base (id int, s text);
create view t as select id, s from base;
-- after
create table base (id int, s text);
create materialized view t as select id, s from base;

-- pair: unlogged comes and goes
-- before
create table a (id int primary key);
create unlogged table b (id int primary key);
-- after
create unlogged table a (id int primary key);
create table b (id int primary key);

-- pair: unlogged with keys between
-- before
create table a (id int primary key);
create table b (id int primary key, a_id int references a);
-- after
create unlogged table a (id int primary key);
create unlogged table b (id int primary key, a_id int references a);

-- pair: storage options
-- before
create table t (id int, s text) with (fillfactor = 70, autovacuum_enabled = false);
-- after
create table t (id int, s text) with (fillfactor = 90, toast_tuple_target = 256, toast.autovacuum_enabled = false);

-- pair: replica identity full and nothing
-- before
create table a (id int);
create table b (id int);
alter table b replica identity full;
-- after
create table a (id int);
create table b (id int);
alter table a replica identity full;
alter table b replica identity nothing;

-- pair: replica identity using an index
-- before
create table t (id int not null, n int not null);
create unique index t_id on t (id);
-- after
create table t (id int not null, n int not null);
create unique index t_id on t (id);
alter table t replica identity using index t_id;

-- pair: replica identity index changes
-- before
create table t (id int not null, n int not null);
create unique index t_key on t (id);
alter table t replica identity using index t_key;
-- after
create table t (id int not null, n int not null);
create unique index t_key on t (id, n);
alter table t replica identity using index t_key;

-- pair: replica identity using the index of a constraint
-- before
create table t (id int not null, n int not null, constraint t_u unique (n));
alter table t replica identity using index t_u;
-- after
create table t (id int not null, n int not null, constraint t_u unique (n));

-- pair: row security
-- before
create table a (id int);
create table b (id int);
alter table b enable row level security, force row level security;
-- after
create table a (id int);
create table b (id int);
alter table a enable row level security;
alter table b force row level security;

-- pair: clustered on
-- before
create table t (id int primary key, n int);
create index t_n on t (n);
alter table t cluster on t_pkey;
-- after
create table t (id int primary key, n int);
create index t_n on t (n);
alter table t cluster on t_n;

-- pair: cluster mark goes
-- before
create table t (id int primary key);
alter table t cluster on t_pkey;
-- after
create table t (id int primary key);

-- pair: typed table
-- before
create type pair as (a int, b text);
create table t of pair;
-- after
create type pair as (a int, b text);
create table t of pair (primary key (a), b with options not null);

-- pair: table moves to another schema
create schema other;
-- before
create table t (id serial primary key, s text);
create index t_s on t (s);
-- after
create table other.t (id serial primary key, s text);
create index t_s on other.t (s);

-- pair: like and comments
-- before
create table a (id int primary key, s text default 'x' check (s <> ''));
-- after
create table a (id int primary key, s text default 'x' check (s <> ''));
create table b (like a including all);
comment on table b is 'a copy';

-- pair: access to the type of a table
-- before
create table a (x int, y text);
create table b (id int, a a);
-- after
create table a (x int, y text, z date);
create table b (id int, a a, more a[]);

-- pair: function over the type of a table
-- before
create table a (x int, y text);
create function show(a) returns text language sql as $$ select $1.y $$;
-- after
create table a (x int);
create function show(a) returns text language sql as $$ select $1.x::text $$;

-- pair: set returning function of a table
-- before
create table a (x int, y text);
create function all_of_a() returns setof a language sql as 'select * from a';
-- after
create table a (x bigint, y text, z int);
create function all_of_a() returns setof a language sql as 'select * from a';
