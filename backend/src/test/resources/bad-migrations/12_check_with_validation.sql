-- expect verify: reversible
-- expect lint: fails-on-rows, scan

alter table people add constraint grown check (age >= 0);

--- down

alter table people drop constraint grown;
