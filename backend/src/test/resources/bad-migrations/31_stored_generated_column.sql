-- expect verify: reversible
-- expect lint: rewrite

alter table people add column loud text generated always as (upper(name)) stored;

--- down

alter table people drop column loud;
