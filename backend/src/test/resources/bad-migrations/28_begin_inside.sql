-- expect verify: refused
-- expect lint: not-runnable

begin;

alter table people add column city varchar;

commit;

--- down

alter table people drop column city;
