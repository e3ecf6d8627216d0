-- pair: comes and is used
-- needs: citext
-- before
create table t (a text);
-- after
create extension citext;
create table t (a citext);

-- pair: goes with its index
-- needs: pg_trgm
-- before
create extension pg_trgm;
create table t (a text);
create index t_a on t using gin (a gin_trgm_ops);
-- after
create table t (a text);

-- pair: in a schema
-- needs: hstore
create schema ext;
-- before
create extension hstore;
-- after
create extension hstore schema ext;
comment on extension hstore is 'ours';

-- pair: type of an extension in a changing column
-- needs: hstore
create extension hstore;
-- before
create table t (id int, h text default '');
create view v as select h from t;
-- after
create table t (id int, h hstore default '');
create view v as select h from t;

-- pair: exclusion with the classes of an extension
-- needs: btree_gist
-- before
create table t (room int, during tsrange);
-- after
create extension btree_gist;
create table t (room int, during tsrange, constraint apart exclude using gist (room with =, during with &&));

-- pair: plpgsql goes
-- before
create function f() returns int language plpgsql as 'begin return 1; end';
-- after
drop extension plpgsql;
