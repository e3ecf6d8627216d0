-- pair: comes and goes
create table t (a int, b text);
-- before
create view v as select a from t;
-- after
create view w as select b from t where a > 1;

-- pair: column added at the end
create table t (a int, b text);
-- before
create view v as select a from t;
-- after
create view v as select a, b from t;

-- pair: column dropped and order changed
create table t (a int, b text, c date);
-- before
create view v as select a, b, c from t;
-- after
create view v as select c, a from t;

-- pair: column renamed
create table t (a int, b text);
-- before
create view v as select a as x, b from t;
-- after
create view v as select a as y, b from t;

-- pair: column type changes
create table t (a int);
-- before
create view v as select a from t;
-- after
create view v as select a::text as a from t;

-- pair: condition changes only
create table t (a int, b text);
-- before
create view v as select a from t where b = 'x';
-- after
create view v as select a from t where b = 'y' and a > 2;

-- pair: view on views
create table t (a int, b text);
-- before
create view v1 as select a, b from t;
create view v2 as select a from v1;
create view v3 as select a from v2 union all select a from v1;
-- after
create view v1 as select b, a from t;
create view v2 as select a, 1 as one from v1;
create view v3 as select a from v2 union all select a from v1;

-- pair: dependents stay as they were
create table t (a int, b text);
-- before
create view v1 as select a, b from t;
create view v2 as select b from v1;
create rule r as on insert to v2 do instead nothing;
comment on view v2 is 'kept';
grant select on v2 to public;
-- after
create view v1 as select b from t;
create view v2 as select b from v1;
create rule r as on insert to v2 do instead nothing;
comment on view v2 is 'kept';
grant select on v2 to public;

-- pair: star over a table that changes
-- before
create table t (a int, b text);
create view v as select * from t;
-- after
create table t (a int, b text, c date);
create view v as select * from t;

-- pair: options
create table t (a int, b text);
-- before
create view v1 as select a from t;
create view v2 with (security_barrier) as select a from t;
create view v3 as select a from t where a > 1 with local check option;
-- after
create view v1 with (security_invoker = true) as select a from t;
create view v2 as select a from t;
create view v3 as select a from t where a > 1 with cascaded check option;

-- pair: recursive
create table t (id int, boss int);
-- before
create view v as select id from t;
-- after
create recursive view v (id, depth) as
    select id, 0 from t where boss is null union all select t.id, v.depth + 1 from t join v on t.boss = v.id;

-- pair: view over a function
-- before
create function f() returns table (a int) language sql as 'select 1';
create view v as select a from f();
-- after
create function f() returns table (a int, b text) language sql as $$ select 1, 'x' $$;
create view v as select a, b from f();

-- pair: column under a view changes its type
-- before
create table t (id int primary key, n int, s varchar(10));
create view v as select id, n + 1 as m, s from t;
-- after
create table t (id bigint primary key, n numeric, s text);
create view v as select id, n + 1 as m, s from t;

-- pair: column under a chain of views goes
-- before
create table t (id int primary key, gone int, kept int);
create view v1 as select id, gone, kept from t;
create view v2 as select gone + kept as sum from v1;
-- after
create table t (id int primary key, kept int);
create view v1 as select id, kept from t;
create view v2 as select kept as sum from v1;

-- pair: grouped by a key
-- before
create table t (id int primary key, s text);
create view v as select t.id, t.s, count(*) as n from t group by t.id;
-- after
create table t (id int, s text, constraint other_name primary key (id));
create view v as select t.id, t.s, count(*) as n from t group by t.id;

-- pair: default of a view's column
create table t (a int, b text);
-- before
create view v as select a, b from t;
-- after
create view v as select a, b from t;
alter view v alter b set default 'x';

-- pair: windows, ctes, laterals
create table t (a int, b text, c timestamptz);
-- before
create view v as select a, row_number() over (partition by b order by c desc) as n from t;
-- after
create view v as
    with x as materialized (select a, b from t where c > now() - interval '1 day')
    select x.a, l.n, sum(x.a) filter (where x.a > 1) over w as s
    from x cross join lateral (select count(*) as n from t where t.b = x.b) l
    window w as (partition by x.b rows between 1 preceding and current row);

-- pair: updatable view through a trigger
create table t (a int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create view v as select a from t;
create trigger tr instead of insert on v for each row execute function note();
-- after
create view v as select a, a + 1 as b from t;
create trigger tr instead of insert or update on v for each row execute function note();

-- pair: in another schema
create schema other;
create table t (a int);
-- before
create view v as select a from t;
-- after
create view other.v as select a from t;

-- pair: expressions read back differently
create table t (s varchar(5), n int);
-- before
create view v as select n from t where s in ('a', 'b') and n = any ('{1,2}');
-- after
create view v as select n, s from t where s in ('a', 'b') and n = any ('{1,2}') and (n, s) in (select 1, 'a');
