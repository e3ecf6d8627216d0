-- expect verify: reversible
-- expect lint: rewrite

alter table people add column ticket serial;

--- down

alter table people drop column ticket;
