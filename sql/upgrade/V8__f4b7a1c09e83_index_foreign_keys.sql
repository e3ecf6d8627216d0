-- Index foreign keys
--
-- Revises: d5a8c30f7e12
-- Create Date: 2026-11-24 09:15:30

-- Without these, deleting a user scans all posts, and deleting a post scans all votes. A concurrent build that failed
-- leaves an invalid index behind, which "create ... if not exists" would keep: so each is dropped before it is built.
drop index concurrently if exists ix_posts_owner_id;

create index concurrently ix_posts_owner_id on posts (owner_id);

drop index concurrently if exists ix_votes_post_id;

create index concurrently ix_votes_post_id on votes (post_id);
