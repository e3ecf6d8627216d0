-- Migration events
--
-- The console's own schema, first version: who moved the schema, when, which way, how long it took, and with which text.
-- Append-only: an event is never changed and never deleted. The scripts are kept so that a revision can be taken back
-- where its file is gone.

create table admin_shell.migration_event (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    kind text not null check (
        kind in ('upgraded', 'downgraded', 'stamped', 'adopted', 'repaired', 'begun', 'done', 'failed')
    ),
    direction text check (direction in ('up', 'down')),
    revision_number integer,
    revision_id text,
    message text,
    statement integer,
    statements integer,
    milliseconds bigint,
    os_user text,
    host text,
    database_role text not null default current_user,
    application_version text,
    up_file text,
    up_script text,
    down_file text,
    down_script text,
    sqlstate text,
    error text
);

comment on table admin_shell.migration_event is
    'What the console did to the schema and to its history; append-only';
comment on column admin_shell.migration_event.kind is
    'begun and done are the statements of a script that runs outside a transaction; failed may be either way';
comment on column admin_shell.migration_event.direction is
    'null where nothing ran: stamped, adopted, repaired';
comment on column admin_shell.migration_event.statement is
    'the statement that the event is about, counted from 1; null where it is about the whole script';
comment on column admin_shell.migration_event.statements is
    'how many statements the script has';
comment on column admin_shell.migration_event.milliseconds is
    'how long the script or the statement took';
comment on column admin_shell.migration_event.os_user is
    'who ran the console, as the operating system says; database_role is who it was in the database';
comment on column admin_shell.migration_event.up_script is
    'the whole text of the file named in up_file, as it was run or believed';
comment on column admin_shell.migration_event.down_script is
    'the whole text of the file named in down_file as it was then; null where the revision has no way down';
