-- pair: comes and goes
create table t (a int, b int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create trigger one before insert on t for each row execute function note();
-- after
create trigger two after insert or delete on t for each statement execute function note('an argument', 'it''s');

-- pair: condition
create table t (a int, b int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create trigger tr before update on t for each row when (old.a is distinct from new.a) execute function note();
-- after
create trigger tr before update on t for each row when (old.b < new.b) execute function note();

-- pair: update of
create table t (a int, b int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create trigger tr before update of a on t for each row execute function note();
-- after
create trigger tr before update of b, a on t for each row execute function note();

-- pair: constraint trigger
create table t (a int, b int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create constraint trigger tr after insert on t for each row execute function note();
-- after
create constraint trigger tr after insert on t deferrable initially deferred for each row execute function note();

-- pair: constraint trigger from another table
create table t (a int, b int);
create table u (a int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
-- after
create constraint trigger tr after update on t from u not deferrable for each row execute function note();

-- pair: transition tables
create table t (a int, b int);
create function note() returns trigger language plpgsql as 'begin return null; end';
-- before
create trigger tr after update on t for each statement execute function note();
-- after
create trigger tr after update on t referencing old table as o new table as n for each statement execute function note();

-- pair: disabled and replica
create table t (a int, b int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create trigger a before insert on t for each row execute function note();
create trigger b before insert on t for each row execute function note();
create trigger c before insert on t for each row execute function note();
alter table t disable trigger c;
-- after
create trigger a before insert on t for each row execute function note();
create trigger b before insert on t for each row execute function note();
create trigger c before insert on t for each row execute function note();
alter table t disable trigger a, enable replica trigger b, enable always trigger c;

-- pair: changed and still disabled
create table t (a int, b int);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create trigger tr before insert on t for each row execute function note();
alter table t disable trigger tr;
-- after
create trigger tr before update on t for each row execute function note();
alter table t disable trigger tr;

-- pair: truncate
create table t (a int);
create function note() returns trigger language plpgsql as 'begin return null; end';
-- before
-- after
create trigger tr before truncate on t for each statement execute function note();

-- pair: function changes its name
create table t (a int);
-- before
create function f1() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function f1();
-- after
create function f2() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function f2();

-- pair: function changes its body
create table t (a int);
-- before
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function f();
-- after
create function f() returns trigger language plpgsql as 'begin return null; end';
create trigger tr before insert on t for each row execute function f();

-- pair: foreign key triggers are not ours
create table a (id int primary key);
-- before
create table b (x int references a);
-- after
create table b (x int references a);
alter table b disable trigger all;
