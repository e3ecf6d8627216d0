-- Undoes: Add foreign key to posts table

alter table posts drop constraint post_users_fk;

alter table posts drop column owner_id;
