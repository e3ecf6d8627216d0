-- expect verify: reversible
-- expect lint: backfill, data-loss

delete from notes;

--- down

select 1;
