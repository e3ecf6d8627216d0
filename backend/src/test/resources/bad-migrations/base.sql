create table people (
    id serial primary key,
    email varchar(100) not null unique,
    name varchar(100),
    age integer,
    note text
);

create table notes (
    id serial primary key,
    person_id integer,
    body text not null,
    rank integer not null default 0,
    born timestamp not null default now()
);

create index ix_notes_rank on notes (rank);

create view adults as select id, email from people where age >= 18;

create function shout(words text) returns text language sql immutable as 'select upper(words)';

create function touch() returns trigger language plpgsql as 'begin return new; end';

create trigger touch_notes before update on notes for each row execute function touch();
