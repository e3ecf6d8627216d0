-- expect verify: broken
-- expect lint: -

alter table people add column city varchar;

--- down

alter table people drop column town;
