-- Add last few columns to posts table
--
-- Revises: 4ddcfb76cfd6
-- Create Date: 2026-05-29 10:04:48

alter table posts add column published boolean not null default true;

alter table posts add column created_at timestamp with time zone not null default now();
