-- expect verify: reversible
-- expect lint: leftover

create index concurrently if not exists ix_people_age on people (age);

--- down

drop index concurrently if exists ix_people_age;
