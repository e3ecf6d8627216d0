-- expect verify: reversible
-- expect lint: fails-on-rows, not-concurrent

create table unused ();

alter table people drop constraint people_pkey;

alter table people add primary key (name);

--- down

alter table people drop constraint people_pkey;

alter table people alter column name drop not null;

alter table people add primary key (id);

drop table unused;
