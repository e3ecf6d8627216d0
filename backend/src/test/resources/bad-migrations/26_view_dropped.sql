-- expect verify: reversible
-- expect lint: breaks-program

drop view adults;

--- down

create view adults as select id, email from people where age >= 18;
