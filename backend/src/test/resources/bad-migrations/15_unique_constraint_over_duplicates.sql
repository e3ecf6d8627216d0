-- expect verify: reversible
-- expect lint: fails-on-rows, not-concurrent

alter table people add constraint people_name_key unique (name);

--- down

alter table people drop constraint people_name_key;
