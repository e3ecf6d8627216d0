-- Add content column to posts table
--
-- Revises: 108e0432cce3
-- Create Date: 2026-05-28 14:46:52

alter table posts add column content varchar not null;
