-- expect verify: reversible
-- expect lint: leftover

alter table people add column city varchar;

create index concurrently ix_people_city on people (city);

--- down

drop index concurrently if exists ix_people_city;

alter table people drop column if exists city;
