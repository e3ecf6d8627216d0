-- pair: comes and goes
-- before
create sequence a;
-- after
create sequence b as smallint increment 3 minvalue 5 maxvalue 500 start 8 cache 2 cycle;

-- pair: options change
-- before
create sequence s increment 1 minvalue 1 maxvalue 100 start 1;
-- after
create sequence s increment 5 minvalue -10 maxvalue 1000 start 7 cache 20 cycle;

-- pair: options go back to none
-- before
create sequence s increment 2 minvalue 2 maxvalue 90 start 4 cache 3 cycle;
-- after
create sequence s;

-- pair: type grows
-- before
create sequence s as integer;
-- after
create sequence s as bigint;

-- pair: descending
-- before
create sequence s;
-- after
create sequence s increment -1;

-- pair: becomes owned
-- before
create table t (id int);
create sequence s;
-- after
create table t (id int);
create sequence s owned by t.id;

-- pair: owner goes and the sequence stays
-- before
create table t (id int, n int);
create sequence s owned by t.n;
-- after
create table t (id int);
create sequence s;

-- pair: owner table goes and the sequence stays
-- before
create table keep (id int);
create table t (id int);
create sequence s owned by t.id;
-- after
create table keep (id int);
create sequence s;

-- pair: changes its owner
-- before
create table a (id int);
create table b (id int);
create sequence s owned by a.id;
-- after
create table a (id int);
create table b (id int);
create sequence s owned by b.id;

-- pair: default and owner part
-- before
create table t (id serial, s text);
-- after
create sequence t_id_seq as integer;
create table t (id int not null default nextval('t_id_seq'), s text);

-- pair: shared by two tables
-- before
create sequence s;
create table a (id int default nextval('s'));
create table b (id int);
-- after
create sequence s start 5;
create table a (id int);
create table b (id int default nextval('s'));

-- pair: unlogged sequence
-- before
create sequence s;
-- after
create unlogged sequence s;

-- pair: used by a view and a function
-- before
create sequence s;
create view v as select 1 as n;
-- after
create sequence s2;
create view v as select last_value as n from s2;

-- pair: serial in a renamed table
-- before
create table a (id serial primary key);
-- after
create table b (id serial primary key);

-- pair: serial moves with its column's name
-- before
create table a (id serial primary key, s text);
-- after
create table a (number serial primary key, s text);
