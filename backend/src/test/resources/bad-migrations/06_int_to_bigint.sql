-- expect verify: reversible
-- expect lint: rewrite

alter table notes alter column person_id type bigint;

--- down

alter table notes alter column person_id type integer;
