-- Undoes: Create posts table

drop table posts;
