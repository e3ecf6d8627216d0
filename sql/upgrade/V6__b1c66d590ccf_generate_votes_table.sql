-- Generate votes table
--
-- Revises: 0a1bfb2e9c2d
-- Create Date: 2026-05-30 16:51:20

create table votes (
    user_id integer not null,
    post_id integer not null,
    primary key (user_id, post_id),
    foreign key (user_id) references users (id) on delete cascade,
    foreign key (post_id) references posts (id) on delete cascade
);
