-- expect verify: broken
-- expect lint: -

create index concurrently ix_people_age on people (age);

--- down

select 1;
