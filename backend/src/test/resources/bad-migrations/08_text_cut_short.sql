-- expect verify: reversible
-- expect lint: data-loss, rewrite

alter table people alter column note type varchar(10) using left(note, 10);

--- down

alter table people alter column note type text;
