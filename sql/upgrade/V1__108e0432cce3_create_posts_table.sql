-- Create posts table
--
-- Revises: <base>
-- Create Date: 2026-05-28 14:20:11

create table posts (
    id serial not null,
    title varchar not null,
    primary key (id)
);
