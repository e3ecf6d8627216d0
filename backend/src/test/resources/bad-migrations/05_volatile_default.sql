-- expect verify: reversible
-- expect lint: rewrite

alter table people add column token uuid not null default gen_random_uuid();

--- down

alter table people drop column token;
