-- expect verify: reversible
-- expect lint: rewrite

vacuum full notes;

--- down

select 1;
