-- expect verify: broken
-- expect lint: -

alter table people add column city varchar;
