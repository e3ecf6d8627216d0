-- expect verify: reversible
-- expect lint: unvalidated

alter table people add constraint grown check (age >= 0) not valid;

--- down

alter table people drop constraint grown;
