-- Undoes: Add last few columns to posts table

alter table posts drop column created_at;

alter table posts drop column published;
