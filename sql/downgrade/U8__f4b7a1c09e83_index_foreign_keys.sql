-- Undoes: Index foreign keys

drop index concurrently if exists ix_votes_post_id;

drop index concurrently if exists ix_posts_owner_id;
