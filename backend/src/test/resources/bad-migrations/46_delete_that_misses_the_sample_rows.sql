-- expect verify: reversible
-- expect lint: backfill, data-loss

with gone as (delete from notes where id > 1000 returning id) select count(*) from gone;

--- down

select 1;
