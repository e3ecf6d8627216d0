-- expect verify: reversible
-- expect lint: backfill, data-loss

update people set email = 'anonymous' || id;

--- down

select 1;
