-- Undoes: Add phone number to users table

alter table users drop column phone_number;
