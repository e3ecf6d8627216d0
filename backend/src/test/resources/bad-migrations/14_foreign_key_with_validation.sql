-- expect verify: reversible
-- expect lint: fails-on-rows, scan

alter table notes add constraint notes_person foreign key (person_id) references people (id);

--- down

alter table notes drop constraint notes_person;
