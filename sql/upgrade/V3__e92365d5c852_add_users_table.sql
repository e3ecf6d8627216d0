-- Add users table
--
-- Revises: 3f67e4df37c9
-- Create Date: 2026-05-28 15:12:37

create table users (
    id serial not null,
    email varchar not null,
    password varchar not null,
    created_at timestamp with time zone not null default now(),
    primary key (id),
    unique (email)
);
