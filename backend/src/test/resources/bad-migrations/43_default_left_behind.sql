-- expect verify: broken
-- expect lint: -

alter table people alter column age set default 18;

--- down

select 1;
