-- expect verify: reversible
-- expect lint: fails-on-rows, rewrite

alter table people alter column name type varchar(40);

--- down

alter table people alter column name type varchar(100);
