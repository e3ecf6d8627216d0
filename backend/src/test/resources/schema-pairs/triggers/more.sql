-- pair: triggers of all sorts
-- before
create table t (a int, b int);
create function g() returns trigger language plpgsql as 'begin return new; end';
create trigger x before insert on t for each row execute function g();
create trigger y after update of a on t for each row when (old.a is distinct from new.a) execute function g('arg');
comment on trigger x on t is 'x';
create constraint trigger c after insert on t deferrable initially deferred for each row execute function g();
create view v as select * from t;
create trigger i instead of insert on v for each row execute function g();
-- after
create table t (a int, b int);
create function g() returns trigger language plpgsql as 'begin return new; end';
create trigger x after insert on t for each row execute function g();
alter table t disable trigger x;
create trigger y after update of a on t for each row when (old.a is distinct from new.a) execute function g('arg');
alter table t enable always trigger y;
comment on trigger x on t is 'x2';
create constraint trigger c after insert on t deferrable for each row execute function g();
create view v as select a from t;
create trigger i instead of insert on v for each row execute function g();
create trigger s after insert on t referencing new table as n for each statement execute function g();
create trigger tru before truncate on t execute function g();

-- pair: state of the trigger of a partition
-- before
create table t (a int, b int) partition by range (a);
create table t1 partition of t for values from (0) to (10);
create table t2 partition of t for values from (10) to (20);
create function g() returns trigger language plpgsql as 'begin return new; end';
create trigger x before insert on t for each row execute function g();
-- after
create table t (a int, b int) partition by range (a);
create table t1 partition of t for values from (0) to (10);
create table t2 partition of t for values from (10) to (20);
create function g() returns trigger language plpgsql as 'begin return new; end';
create trigger x before insert on t for each row execute function g();
create trigger y before insert on t for each row execute function g();
alter table t1 disable trigger x;

-- pair: event triggers of all sorts
-- before
create function e() returns event_trigger language plpgsql as 'begin end';
create event trigger a on ddl_command_end execute function e();
create event trigger b on sql_drop when tag in ('DROP TABLE') execute function e();
-- after
create function e() returns event_trigger language plpgsql as 'begin null; end';
create event trigger b on sql_drop when tag in ('DROP TABLE', 'DROP VIEW') execute function e();
alter event trigger b disable;
create event trigger "C d" on table_rewrite execute function e();
comment on event trigger b is 'b';

-- pair: rules with comments
-- before
create table t (a int);
create table l (a int);
create rule r as on insert to t do also insert into l values (new.a);
comment on rule r on t is 'r';
-- after
create table t (a int);
create table l (a int, b int);
create rule r as on insert to t do also insert into l values (new.a, 1);
alter table t disable rule r;
comment on rule r on t is 'r';
create rule s as on delete to t where old.a > 5 do instead nothing;

-- pair: state of a rule
-- before
create table t (a int);
create rule s as on delete to t where old.a > 5 do instead nothing;
-- after
create table t (a int);
create rule s as on delete to t where old.a > 5 do instead nothing;
alter table t enable always rule s;
