-- pair: comes and goes
create table t (a int primary key);
-- before
create publication p1 for table t;
-- after
create publication p2 for all tables with (publish = 'insert, update');

-- pair: tables change
create table a (id int primary key);
create table b (id int primary key);
create table c (id int primary key);
-- before
create publication p for table a, b;
-- after
create publication p for table b, c with (publish = 'insert', publish_via_partition_root = true);

-- pair: columns and rows
create table t (id int primary key, a int, b int);
-- before
create publication p for table t;
-- after
create publication p for table t (id, b) where (id > 5);

-- pair: schemas
create schema s;
create table s.t (a int);
-- before
create publication p for table s.t;
-- after
create publication p for tables in schema s;

-- pair: condition over a column that changes
-- before
create table t (id int primary key, n int);
create publication p for table t where (n > 5);
-- after
create table t (id bigint primary key, n bigint);
create publication p for table t where (n > 5);

-- pair: column list over a dropped column
-- before
create table t (id int primary key, a int, gone int);
create publication p for table t (id, gone);
-- after
create table t (id int primary key, a int);
create publication p for table t (id, a);

-- pair: table of all tables becomes one of some
create table t (id int primary key);
-- before
create publication p for all tables;
-- after
create publication p for table t;

-- pair: empty
create table t (id int primary key);
-- before
create publication p;
-- after
create publication p for table t;
