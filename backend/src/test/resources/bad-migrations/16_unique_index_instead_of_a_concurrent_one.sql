-- expect verify: reversible
-- expect lint: fails-on-rows, not-concurrent

create unique index people_name_key on people (name);

--- down

drop index people_name_key;
