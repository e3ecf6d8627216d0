-- expect verify: reversible
-- expect lint: blocks-reads, fails-on-rows

alter table people add constraint grown check (age >= 0) not valid;

alter table people validate constraint grown;

--- down

alter table people drop constraint grown;
