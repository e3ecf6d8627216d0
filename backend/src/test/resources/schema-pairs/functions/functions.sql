-- pair: comes and goes
-- before
create function f(int) returns int language sql as 'select $1';
-- after
create function g(text, variadic int[]) returns text language sql as 'select $1';

-- pair: body changes
-- before
create function f(a int) returns int language sql as 'select a';
-- after
create function f(a int) returns int language sql as 'select a + 1';

-- pair: attributes change
-- before
create function f(a int) returns int language sql as 'select a';
-- after
create function f(a int) returns int language sql immutable strict parallel safe leakproof cost 7 security definer as 'select a';

-- pair: settings
-- before
create function f() returns int language sql set search_path = public set work_mem = '8MB' as 'select 1';
-- after
create function f() returns int language sql set search_path = pg_catalog, pg_temp set timezone = 'UTC' as 'select 1';

-- pair: overloads
-- before
create function f(int) returns int language sql as 'select 1';
create function f(text) returns int language sql as 'select 2';
-- after
create function f(int) returns int language sql as 'select 1';
create function f(int, int) returns int language sql as 'select 3';
create function f(text[]) returns int language sql as 'select 4';

-- pair: return type changes
-- before
create function f(int) returns int language sql as 'select 1';
-- after
create function f(int) returns text language sql as 'select ''1''';

-- pair: return type changes under a view
-- before
create function f(int) returns int language sql as 'select 1';
create table t (a int);
create view v as select f(a) as x from t;
-- after
create function f(int) returns text language sql as 'select ''1''';
create table t (a int);
create view v as select f(a) as x from t;

-- pair: parameter renamed
-- before
create function f(a int) returns int language sql as 'select a';
-- after
create function f(b int) returns int language sql as 'select b';

-- pair: defaults of parameters
-- before
create function f(a int, b int default 2) returns int language sql as 'select a + b';
-- after
create function f(a int default 1, b int default 3) returns int language sql as 'select a + b';

-- pair: default of a parameter goes
-- before
create function f(a int, b int default 2) returns int language sql as 'select a + b';
-- after
create function f(a int, b int) returns int language sql as 'select a + b';

-- pair: out parameters
-- before
create function f(in a int, out b int) language sql as 'select a';
-- after
create function f(in a int, out b int, out c text) language sql as $$ select a, 'x' $$;

-- pair: table function
-- before
create function f() returns table (a int) language sql as 'select 1';
-- after
create function f() returns table (a int, b text) language sql rows 5 as $$ select 1, 'x' $$;

-- pair: set of
-- before
create function f() returns int language sql as 'select 1';
-- after
create function f() returns setof int language sql as 'select 1';

-- pair: standard body
-- before
create table t (a int, b text);
create function f(x int) returns int language sql as 'select 1';
-- after
create table t (a int, b text);
create function f(x int) returns int language sql begin atomic
    select count(*)::int from t where t.a = f.x;
end;

-- pair: standard body over a changed column
-- before
create table t (a int, b text);
create function f() returns bigint language sql begin atomic select count(a) from t; end;
create function g() returns bigint language sql return f() + 1;
-- after
create table t (a bigint, b text);
create function f() returns bigint language sql begin atomic select count(a) from t; end;
create function g() returns bigint language sql return f() + 1;

-- pair: language changes
-- before
create function f(a int) returns int language sql as 'select a';
-- after
create function f(a int) returns int language plpgsql as $body$ begin return a; -- $$ inside
end $body$;

-- pair: function becomes procedure
-- before
create function p(a int) returns void language sql as 'select 1';
-- after
create procedure p(a int) language sql as 'select 1';

-- pair: procedures
-- before
create procedure p(a int) language sql as 'select 1';
create procedure q() language plpgsql as 'begin end';
-- after
create procedure p(a int, inout b int default 2) language sql as 'select 1';
create procedure q() language plpgsql security definer set search_path = '' as 'begin commit; end';

-- pair: functions that call each other
-- before
create table t (a int);
-- after
create table t (a int);
create function f(n int) returns int language plpgsql as 'begin return g(n); end';
create function g(n int) returns int language plpgsql as 'begin if n > 0 then return f(n - 1); end if; return 0; end';

-- pair: sql function over a table that comes
-- before
create table keep (a int);
-- after
create table keep (a int);
create table zzz_last (a int, b int default 5);
create function aaa_first() returns bigint language sql as 'select count(*) from zzz_last';
create view v as select aaa_first() as n;

-- pair: function of a type that is replaced
-- before
create type mood as enum ('a', 'b', 'c');
create function f(m mood, ms mood[] default '{}') returns setof mood language sql as 'select m';
-- after
create type mood as enum ('a', 'c');
create function f(m mood, ms mood[] default '{}') returns setof mood language sql as 'select m';

-- pair: polymorphic
-- before
create function f(anyelement) returns anyelement language sql as 'select $1';
-- after
create function f(anyelement, variadic anyarray) returns anyelement language sql as 'select $1';

-- pair: window and internal
-- before
create function f(int) returns int language sql as 'select 1';
-- after
create function my_rank() returns bigint window language internal as 'window_rank';

-- pair: support of a body with odd texts
-- before
create function f() returns text language sql as 'select 1::text';
-- after
create function f() returns text language plpgsql as $function$
declare
    s text := 'it''s; $$ "q" \ ?';
begin
    /* ; -- not the end */
    return s || $x$ inner; $x$;
end
$function$;

-- pair: signature changes everywhere it is used
-- before
create function f(a int) returns int immutable language sql as 'select a';
create table t (
    a int default f(1), b int, c int generated always as (f(a)) stored, constraint c check (f(b) > 0));
create index t_i on t (f(b));
create view v as select f(a) as fa from t;
create policy p on t using (f(a) > 0);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update on t for each row when (f(new.a) > 1) execute function note();
-- after
create function f(a bigint) returns bigint immutable language sql as 'select a';
create table t (
    a int default f(1), b int, c int generated always as (f(a)) stored, constraint c check (f(b) > 0));
create index t_i on t (f(b));
create view v as select f(a) as fa from t;
create policy p on t using (f(a) > 0);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update on t for each row when (f(new.a) > 1) execute function note();

-- pair: body changes everywhere it is used
-- before
create function f(a int) returns int immutable language sql as 'select a';
create table t (a int default f(1), b int generated always as (f(a)) stored, constraint c check (f(a) > 0));
create index t_i on t (f(a));
create materialized view m as select f(a) as fa from t;
-- after
create function f(a int) returns int immutable language sql as 'select a * 2';
create table t (a int default f(1), b int generated always as (f(a)) stored, constraint c check (f(a) > 0));
create index t_i on t (f(a));
create materialized view m as select f(a) as fa from t;

-- pair: trigger function becomes plain
-- before
create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a int);
create trigger tr before insert on t for each row execute function f();
-- after
create function f() returns int language plpgsql as 'begin return 1; end';
create table t (a int);
