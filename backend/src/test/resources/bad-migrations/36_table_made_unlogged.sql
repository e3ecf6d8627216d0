-- expect verify: reversible
-- expect lint: rewrite, unguarded

alter table notes set unlogged;

--- down

alter table notes set logged;
