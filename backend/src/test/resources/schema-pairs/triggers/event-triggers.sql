-- pair: comes
create function watch() returns event_trigger language plpgsql as 'begin end';
-- before
-- after
create event trigger et on ddl_command_end execute function watch();

-- pair: tags and state
create function watch() returns event_trigger language plpgsql as 'begin end';
-- before
create event trigger et on ddl_command_start when tag in ('CREATE TABLE') execute function watch();
create event trigger eu on sql_drop execute function watch();
-- after
create event trigger et on ddl_command_start when tag in ('CREATE TABLE', 'DROP TABLE') execute function watch();
create event trigger eu on sql_drop execute function watch();
alter event trigger eu disable;
comment on event trigger et is 'watches';

-- pair: goes with its function while tables change
-- before
create function watch() returns event_trigger language plpgsql as 'begin end';
create event trigger et on table_rewrite execute function watch();
create table t (a int);
-- after
create table t (a bigint);

-- pair: one that refuses all
-- before
create table t (a int);
-- after
create table t (a int, b int);
create function refuse() returns event_trigger language plpgsql as $$ begin raise 'nothing may change'; end $$;
create table u (a int);
create event trigger et on ddl_command_start execute function refuse();
