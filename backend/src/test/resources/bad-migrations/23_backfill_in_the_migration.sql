-- expect verify: reversible
-- expect lint: backfill, blocks-reads

alter table notes add column score integer;

update notes set score = rank * 2;

--- down

alter table notes drop column score;
