-- expect verify: reversible
-- expect lint: blocks-reads

lock table notes in access exclusive mode;

alter table notes alter column rank set default 1;

--- down

alter table notes alter column rank set default 0;
