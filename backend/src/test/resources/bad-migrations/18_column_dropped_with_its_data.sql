-- expect verify: reversible
-- expect lint: breaks-program, data-loss

alter table people drop column note;

--- down

alter table people add column note text;
