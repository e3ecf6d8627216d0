-- Kept data
--
-- The console's own schema, fourth version: which rows and columns `downgrade --keep-data` set aside. The rows themselves
-- are in tables of their own, admin_shell.kept_1 and so on, made in the transaction of the step that would have taken them
-- along; the next upgrade through the revision puts them back in its own.

create table admin_shell.kept_data (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    revision_number integer not null,
    revision_id text not null,
    kind text not null check (kind in ('table', 'rows', 'columns')),
    table_name text not null,
    key_columns text[] not null,
    columns text[] not null,
    types text[] not null,
    not_null boolean[] not null,
    sequences jsonb not null default '{}',
    rows bigint not null,
    os_user text,
    host text,
    database_role text not null default current_user,
    application_version text,
    ended_at timestamptz,
    ended_how text check (ended_how in ('put back', 'dropped'))
);

create index kept_data_open on admin_shell.kept_data (revision_id) where ended_at is null;

comment on table admin_shell.kept_data is
    'What a downgrade set aside; its rows are in admin_shell.kept_<id> until they are put back or dropped';
comment on column admin_shell.kept_data.kind is
    'table: every row of a dropped table; rows: those a script deleted; columns: dropped columns with the key of their rows';
comment on column admin_shell.kept_data.columns is
    'what is kept beside the key, with types and not_null; those of types that go with a revision are kept as text';
comment on column admin_shell.kept_data.sequences is
    'the last number that each column''s sequence gave';
comment on column admin_shell.kept_data.rows is
    'how many are in its table; fewer than at first where some were put back';
