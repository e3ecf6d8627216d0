-- pair: comes with an index
create table t (a int, b text);
-- before
-- after
create materialized view m as select a, count(*) as n from t group by a;
create unique index m_a on m (a);

-- pair: query changes and the index stays
create table t (a int, b text);
-- before
create materialized view m as select a, b from t;
create index m_a on m (a);
create view v as select a from m;
-- after
create materialized view m as select a, b from t where a > 1;
create index m_a on m (a);
create view v as select a from m;

-- pair: not populated
create table t (a int);
-- before
create materialized view m as select a from t;
-- after
create materialized view m as select a from t with no data;

-- pair: options and statistics of a column
create table t (a int, b text);
-- before
create materialized view m as select a, b from t;
-- after
create materialized view m with (fillfactor = 80) as select a, b from t;
alter materialized view m alter a set statistics 77, alter b set storage external;

-- pair: becomes a view
create table t (a int);
-- before
create materialized view m as select a from t;
create index m_a on m (a);
-- after
create view m as select a from t;

-- pair: on a materialised view on a view
-- before
create table t (a int, b text);
create view v as select a from t;
create materialized view m1 as select a from v;
create materialized view m2 as select a from m1;
-- after
create table t (a bigint, b text);
create view v as select a from t;
create materialized view m1 as select a from v;
create materialized view m2 as select a from m1;

-- pair: under a changed column with comments and privileges
-- before
create table t (a int, s varchar(5));
create materialized view m as select a, s from t;
create index m_s on m (s);
comment on materialized view m is 'kept';
comment on column m.s is 'kept too';
comment on index m_s is 'kept as well';
grant select on m to public;
-- after
create table t (a int, s varchar(50));
create materialized view m as select a, s from t;
create index m_s on m (s);
comment on materialized view m is 'kept';
comment on column m.s is 'kept too';
comment on index m_s is 'kept as well';
grant select on m to public;
