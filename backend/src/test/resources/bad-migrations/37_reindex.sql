-- expect verify: reversible
-- expect lint: index-rebuild

reindex table notes;

--- down

select 1;
