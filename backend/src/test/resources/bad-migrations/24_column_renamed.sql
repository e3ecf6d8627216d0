-- expect verify: reversible
-- expect lint: breaks-program

alter table people rename column name to full_name;

--- down

alter table people rename column full_name to name;
