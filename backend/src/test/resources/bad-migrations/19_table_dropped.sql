-- expect verify: reversible
-- expect lint: breaks-program, data-loss

drop table notes;

--- down

create table notes (
    id serial primary key,
    person_id integer,
    body text not null,
    rank integer not null default 0,
    born timestamp not null default now()
);

create index ix_notes_rank on notes (rank);

create trigger touch_notes before update on notes for each row execute function touch();
