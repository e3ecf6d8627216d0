-- expect verify: broken
-- expect lint: -

create type mood as enum ('glad', 'sad');
alter table people add column mood mood;

--- down

alter table people drop column mood;
