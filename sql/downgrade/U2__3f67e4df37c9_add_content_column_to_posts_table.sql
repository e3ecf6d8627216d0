-- Undoes: Add content column to posts table

alter table posts drop column content;
