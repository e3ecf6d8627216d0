-- Add foreign key to posts table
--
-- Revises: e92365d5c852
-- Create Date: 2026-05-29 09:33:05

alter table posts add column owner_id integer not null;

alter table posts
    add constraint post_users_fk foreign key (owner_id) references users (id) on delete cascade;
