-- Undoes: Add users table

drop table users;
