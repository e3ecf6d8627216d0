-- expect verify: reversible
-- expect lint: breaks-program

drop function shout(text);

--- down

create function shout(words text) returns text language sql immutable as 'select upper(words)';
