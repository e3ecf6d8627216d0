-- pair: views with all that is theirs
-- before
create table t (a int, b text, c date);
create view v as select a from t;
create view w as select a from v;
create view x with (security_barrier) as select a, b from t;
comment on view w is 'w';
comment on column w.a is 'wa';
grant select on w to public;
create rule r as on insert to w do instead nothing;
-- after
create table t (a int, b text, c date);
create view v as select b, a from t;
create view w as select a from v;
create view x with (check_option = local) as select a, b, c from t where a > 0;
comment on view w is 'w';
comment on column w.a is 'wa';
grant select on w to public;
create rule r as on insert to w do instead nothing;
alter view w alter column a set default 5;

-- pair: defaults of views
-- before
create table t (a int);
create view v as select a from t;
alter view v alter a set default 3;
-- after
create table t (a int);
create view v as select a from t;
alter view v alter a set default 4;
create view v2 as select a from t;
alter view v2 alter a set default 4;
create view vr as with recursive x as (select 1 as n union all select n + 1 from x where n < 5) select n from x;

-- pair: materialised view with all that is its own
-- before
create table t (a int, b text);
create materialized view m as select a, b from t;
create unique index mi on m (a);
comment on materialized view m is 'm';
comment on column m.a is 'ma';
create view mv as select * from m;
grant select on m to public;
-- after
create table t (a int, b text);
create materialized view m with (fillfactor = 70) as select a, b from t where a > 0 with no data;
alter materialized view m alter b set statistics 50;
create unique index mi on m (a);
comment on materialized view m is 'm2';
comment on column m.a is 'ma';
create view mv as select * from m;
grant select on m to public;
