-- expect verify: reversible
-- expect lint: rewrite

cluster notes using ix_notes_rank;

--- down

alter table notes set without cluster;
