-- expect verify: reversible
-- expect lint: breaks-program

alter table notes rename to remarks;

--- down

alter table remarks rename to notes;
