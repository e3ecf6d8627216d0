-- pair: comes and goes
create table t (a int, b int);
create table log (a int);
-- before
create rule r1 as on insert to t do also insert into log values (new.a);
-- after
create rule r2 as on update to t where new.a > 5 do also (insert into log values (new.a); insert into log values (old.a));

-- pair: changes
create table t (a int, b int);
create table log (a int);
-- before
create rule r as on delete to t do instead nothing;
-- after
create rule r as on delete to t do instead insert into log values (old.a);

-- pair: disabled
create table t (a int);
-- before
create rule r as on delete to t do instead nothing;
create rule s as on update to t do instead nothing;
alter table t disable rule s;
-- after
create rule r as on delete to t do instead nothing;
create rule s as on update to t do instead nothing;
alter table t disable rule r;
alter table t enable always rule s;

-- pair: on a view whose columns change
-- before
create table t (a int, b int);
create view v as select a from t;
create rule r as on insert to v do instead insert into t (a) values (new.a);
comment on rule r on v is 'writes through';
-- after
create table t (a bigint, b int);
create view v as select a, b from t;
create rule r as on insert to v do instead insert into t (a, b) values (new.a, new.b);
comment on rule r on v is 'writes through';
