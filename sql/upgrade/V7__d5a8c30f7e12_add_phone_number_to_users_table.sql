-- Add phone number to users table
--
-- Revises: b1c66d590ccf
-- Create Date: 2026-05-30 17:08:59

alter table users add column phone_number varchar;
