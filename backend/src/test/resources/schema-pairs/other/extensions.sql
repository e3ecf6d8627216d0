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

-- pair: goes with an extension
-- needs: pg_trgm
create extension pg_trgm;
create table t (a int);
create materialized view m as select a from t;
create function f() returns trigger language plpgsql as 'begin return new; end';
create procedure p(a int) language sql as 'select 1';
create trigger changes before update on t for each row execute function f();
create index i on t (a);
alter function f() depends on extension pg_trgm;
-- before
alter index i depends on extension pg_trgm;
-- after
alter procedure p(int) depends on extension pg_trgm;
alter materialized view m depends on extension pg_trgm;
alter trigger changes on t depends on extension pg_trgm;
