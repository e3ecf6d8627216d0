-- expect verify: reversible
-- expect lint: fails-on-rows, scan

alter table people alter column name set not null;

--- down

alter table people alter column name drop not null;
