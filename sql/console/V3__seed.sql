-- Seeds
--
-- The console's own schema, third version: which seeds filled the tables and which rows are theirs, and what an action did
-- beyond the rows that are written down one by one.

alter table admin_shell.action add column note text, add column way_back text;

comment on column admin_shell.action.note is
    'what it did to rows that are not written down one by one, such as those of a COPY';
comment on column admin_shell.action.way_back is
    'how that is taken back, since an undo cannot; null where every row is written down';

create table admin_shell.seed (
    id bigint generated always as identity primary key,
    action_id bigint not null references admin_shell.action (id),
    at timestamptz not null default clock_timestamp(),
    algorithm integer not null,
    seed bigint not null,
    users integer not null,
    posts integer not null,
    votes bigint not null,
    as_of timestamptz not null,
    scenario text,
    first_user integer not null,
    first_post integer not null,
    reset_at timestamptz,
    reset_action_id bigint references admin_shell.action (id),
    check ((reset_at is null) = (reset_action_id is null))
);

comment on table admin_shell.seed is
    'What was seeded: rows that nobody typed, and that `seed reset` may remove';
comment on column admin_shell.seed.algorithm is
    'the version of the rules by which a seed becomes rows';
comment on column admin_shell.seed.first_user is
    'the ids of its users go on from here without a gap, those of its posts from first_post';
