-- expect verify: reversible
-- expect lint: unguarded

alter table notes disable trigger touch_notes;

--- down

alter table notes enable trigger touch_notes;
