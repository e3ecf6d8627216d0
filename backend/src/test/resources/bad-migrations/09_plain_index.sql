-- expect verify: reversible
-- expect lint: not-concurrent

create index ix_people_age on people (age);

--- down

drop index ix_people_age;
