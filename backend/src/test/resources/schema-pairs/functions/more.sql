-- pair: functions and procedures of all sorts
-- before
create function f(a int, b text default 'x') returns int language sql as 'select 1';
create function g() returns trigger language plpgsql as 'begin return new; end';
create procedure p(int) language sql as 'select 1';
create function same(int) returns int language sql as 'select 1';
create function same(text) returns int language sql as 'select 1';
create table t (a int);
create trigger x before insert on t for each row execute function g();
comment on function f(int, text) is 'f';
grant execute on function f(int, text) to public;
revoke execute on procedure p(int) from public;
-- after
create function f(a int, b text) returns bigint language sql as 'select 1::bigint';
create function g() returns trigger language plpgsql security definer set search_path = '' cost 5 as 'begin return null; end';
create function p(int) returns void language sql as 'select 1';
create function same(int) returns int language sql stable strict leakproof parallel safe as 'select 2';
create function same(double precision) returns int language sql as 'select 1';
create table t (a int);
create trigger x before insert on t for each row execute function g();
comment on function f(int, text) is 'f';
revoke execute on function f(int, text) from public;
create function o(in a int, out b int, out c text) language sql as $$ select 1, 'x' $$;
create function tt(a int) returns table (b int, c text) language sql as $$ select 1, 'x' $$;
create function v(variadic int[]) returns int language sql as 'select 1';
create procedure pp(inout a int, b int default 3) language plpgsql as 'begin end';

-- pair: name of an argument under views, defaults and checks
-- before
create function f(a int) returns int language sql as 'select 1';
create view v as select f(1);
create table t (a int default f(3), check (f(a) > 0), b int generated always as (a) stored);
create view v2 as select * from v;
-- after
create function f(b int) returns int language sql as 'select 1';
create view v as select f(1);
create table t (a int default f(3), check (f(a) > 0), b int generated always as (a) stored);
create view v2 as select * from v;

-- pair: parsed bodies
-- before
create table t (a int, b int);
create function f() returns bigint begin atomic select count(a) from t; end;
-- after
create table t (a bigint, c int);
create function f() returns bigint begin atomic select sum(c) from t; end;
create view v as select f() as x;
create function g() returns int return 1 + 1;

-- pair: functions of rows
-- before
create table t (a int);
create function f(t) returns int language sql as 'select 1';
create function all_t() returns setof t language sql as 'select * from t';
-- after
create table t (a int, c text);
create table u (b int);
create function f(t) returns int language sql as 'select 1';
create function all_t() returns setof u language sql as 'select * from u';
create index on t (f(t));

-- pair: aggregates of all sorts
-- before
create aggregate total(int) (sfunc = int4pl, stype = int);
create view v as select total(a) from (values (1)) x(a);
-- after
create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0', parallel = safe, combinefunc = int4pl);
create view v as select total(a) from (values (1)) x(a);
create aggregate cnt(*) (sfunc = int8inc, stype = int8, initcond = 0, msfunc = int8inc, minvfunc = int8dec, mstype = int8,
    minitcond = 0);
comment on aggregate cnt(*) is 'c';
create function st(internal, anyelement) returns internal language internal as 'ordered_set_transition';
create aggregate pct(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal,
    finalfunc = percentile_disc_final, finalfunc_extra);
comment on aggregate pct(float8 order by anyelement) is 'c';
create aggregate hyp(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal,
    finalfunc = rank_final, finalfunc_extra, hypothetical);
grant execute on function total(int) to public;
revoke execute on function cnt() from public;
