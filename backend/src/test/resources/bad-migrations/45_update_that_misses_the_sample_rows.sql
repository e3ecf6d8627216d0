-- expect verify: reversible
-- expect lint: backfill, data-loss

update notes set body = upper(body) where id > 1000;

--- down

select 1;
