-- pair: comes with a column and a function
-- before
create table t (id int);
-- after
create type pair as (a int, b text collate "C");
create table t (id int, p pair, ps pair[]);
create function first(p pair) returns int language sql as 'select p.a';

-- pair: attribute comes and goes
-- before
create type pair as (a int, b text);
create table t (p pair);
-- after
create type pair as (a int, c date);
create table t (p pair);

-- pair: attribute changes its type
-- before
create type pair as (a int, b text);
create function f(pair) returns int language sql as 'select $1.a';
-- after
create type pair as (a bigint, b text);
create function f(pair) returns int language sql as 'select $1.a::int';

-- pair: attribute changes its type in a column
-- before
create type pair as (a int, b text);
create table t (id int, p pair);
create view v as select id, (p).a from t;
-- after
create type pair as (a bigint, b text);
create table t (id int, p pair);
create view v as select id, (p).a from t;

-- pair: attributes in another order
-- before
create type pair as (a int, b text);
-- after
create type pair as (b text, a int);

-- pair: composite of composites
-- before
create type a as (x int);
create type b as (a a, y int);
create table t (b b);
-- after
create type a as (x int, z int);
create type b as (a a, y bigint);
create table t (b b);

-- pair: attribute renamed
-- before
create type pair as (a int, b text);
create function f() returns setof pair language sql as $$ select 1, 'x' $$;
-- after
create type pair as (a int, title text);
create function f() returns setof pair language sql as $$ select 1, 'x' $$;
