-- expect verify: reversible
-- expect lint: not-concurrent

drop index ix_notes_rank;

--- down

create index ix_notes_rank on notes (rank);
