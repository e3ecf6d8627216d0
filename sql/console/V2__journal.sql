-- The journal
--
-- The console's own schema, second version: what was done to users, posts and votes, row by row, so that it can be taken
-- back; who is suspended; and what kind of database this is. Actions and their rows are only ever added to; `user erase`
-- alone empties images. Whether an action was undone is read from the actions that name it in "undoes".

create table admin_shell.action (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    os_user text,
    host text,
    database_role text not null default current_user,
    application_version text,
    command text not null,
    reason text,
    script text,
    line integer,
    group_id bigint,
    revision text,
    undoes bigint references admin_shell.action (id)
);

create index action_undoes on admin_shell.action (undoes) where undoes is not null;
create index action_group_id on admin_shell.action (group_id) where group_id is not null;

comment on table admin_shell.action is
    'One command that changed data; append-only';
comment on column admin_shell.action.command is
    'its words without secrets';
comment on column admin_shell.action.group_id is
    'the first action of the script that ran as one transaction; null outside of one';
comment on column admin_shell.action.revision is
    'the newest revision that was applied then';
comment on column admin_shell.action.undoes is
    'the action, or the first one of the group, that this one takes back';

-- No foreign key to the action: both are written in one transaction, and checking it would double what a large deletion costs.
create table admin_shell.row_change (
    action_id bigint not null,
    seq bigint not null,
    statement integer not null,
    table_name text not null,
    key jsonb not null,
    before jsonb,
    after jsonb,
    primary key (action_id, seq)
);

comment on table admin_shell.row_change is
    'One row that an action touched, cascades included; both images null where the person behind it was erased';
comment on column admin_shell.row_change.statement is
    'which of the action''s statements touched it, counted from 1: an undo goes back one by one';
comment on column admin_shell.row_change.before is
    'the whole row before, by column name; null where it was inserted';
comment on column admin_shell.row_change.after is
    'the whole row after; null where it was deleted';

create table admin_shell.suspended_user (
    user_id integer primary key,
    password text not null,
    stand_in text not null,
    unpublished_posts integer[] not null default '{}',
    at timestamptz not null default now()
);

comment on table admin_shell.suspended_user is
    'Users whose password hash was swapped for one that nothing matches';
comment on column admin_shell.suspended_user.password is
    'the hash that is put back';
comment on column admin_shell.suspended_user.stand_in is
    'the hash in its place; whoever replaced it meanwhile is not overruled';
comment on column admin_shell.suspended_user.unpublished_posts is
    'the posts that were unpublished with it';

create table admin_shell.environment (
    only_one boolean primary key default true check (only_one),
    name text not null,
    production boolean not null default false,
    read_only boolean not null default false,
    at timestamptz not null default now(),
    os_user text,
    database_role text not null default current_user
);

comment on table admin_shell.environment is
    'What kind of database this is, as an operator marked it; at most one row';
