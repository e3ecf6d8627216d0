-- expect verify: reversible
-- expect lint: fails-on-rows

alter table people add column city varchar not null;

--- down

alter table people drop column city;
