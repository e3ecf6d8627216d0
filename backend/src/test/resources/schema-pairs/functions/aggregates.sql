-- pair: comes
-- before
create table t (a int);
-- after
create table t (a int);
create aggregate my_sum(int) (sfunc = int4pl, stype = int, initcond = '0');
create view v as select my_sum(a) as s from t;

-- pair: state function of ours changes
-- before
create function step(int, int) returns int immutable language sql as 'select $1 + $2';
create aggregate agg(int) (sfunc = step, stype = int, initcond = '0');
-- after
create function step(int, int) returns int immutable language sql as 'select $1 - $2';
create aggregate agg(int) (sfunc = step, stype = int, initcond = '1', parallel = safe);

-- pair: state type changes
-- before
create aggregate agg(int) (sfunc = int4pl, stype = int);
-- after
create aggregate agg(int) (sfunc = int84pl, stype = bigint, initcond = '0');

-- pair: all options
-- before
create aggregate agg(float8) (sfunc = float8_accum, stype = float8[], finalfunc = float8_avg, initcond = '{0,0,0}');
-- after
create aggregate agg(float8) (
    sfunc = float8_accum, stype = float8[], sspace = 64, finalfunc = float8_avg, combinefunc = float8_combine,
    initcond = '{0,0,0}', parallel = safe);

-- pair: moving aggregate
-- before
create aggregate agg(int) (sfunc = int4pl, stype = int, initcond = '0');
-- after
create aggregate agg(int) (sfunc = int4pl, stype = int, initcond = '0',
    msfunc = int4pl, minvfunc = int4mi, mstype = int, minitcond = '0');

-- pair: sort operator and several arguments
-- before
create function step(text, text, text) returns text immutable language sql as 'select $1 || $2 || $3';
create aggregate smallest(int) (sfunc = int4smaller, stype = int);
-- after
create function step(text, text, text) returns text immutable language sql as 'select $1 || $2 || $3';
create aggregate smallest(int) (sfunc = int4smaller, stype = int, sortop = <);
create aggregate joined(text, sep text) (sfunc = step, stype = text, initcond = '');

-- pair: ordered set
-- before
create table t (a float8);
-- after
create table t (a float8);
create aggregate my_percentile(float8 order by anyelement) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);

-- pair: over a function that comes with it
-- before
create table keep (a int);
-- after
create table keep (a int);
create type acc as (n int, s text);
create function step(acc, int) returns acc language sql as 'select $1';
create function final(acc) returns text language sql as 'select $1.s';
create aggregate agg(int) (sfunc = step, stype = acc, finalfunc = final);
comment on aggregate agg(int) is 'ours';
