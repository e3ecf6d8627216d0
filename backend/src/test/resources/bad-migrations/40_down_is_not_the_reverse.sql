-- expect verify: broken
-- expect lint: -

alter table people add column city varchar default 'Rome';

--- down

alter table people rename column city to town;
