-- expect verify: reversible
-- expect lint: fails-on-rows, not-concurrent

alter table notes add constraint one_rank exclude using btree (rank with =);

--- down

alter table notes drop constraint one_rank;
