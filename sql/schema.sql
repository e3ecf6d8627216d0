-- The schema that is wanted: what the migrations in upgrade/ make of an empty database, at revision 8 (f4b7a1c09e83).
-- It is kept by hand, and a test compares the two. It runs on an empty database: psql -v ON_ERROR_STOP=1 -f schema.sql

create table users (
    id serial primary key,
    email varchar not null unique,
    password varchar not null,
    created_at timestamp with time zone not null default now(),
    phone_number varchar
);

create table posts (
    id serial primary key,
    title varchar not null,
    content varchar not null,
    owner_id integer not null constraint post_users_fk references users (id) on delete cascade,
    published boolean not null default true,
    created_at timestamp with time zone not null default now()
);

create index ix_posts_owner_id on posts (owner_id);

create table votes (
    user_id integer not null references users (id) on delete cascade,
    post_id integer not null references posts (id) on delete cascade,
    primary key (user_id, post_id)
);

create index ix_votes_post_id on votes (post_id);
