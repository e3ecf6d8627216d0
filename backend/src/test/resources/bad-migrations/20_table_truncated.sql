-- expect verify: reversible
-- expect lint: data-loss

truncate notes;

--- down

select 1;
