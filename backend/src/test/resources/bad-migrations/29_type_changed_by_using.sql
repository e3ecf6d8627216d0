-- expect verify: reversible
-- expect lint: rewrite

alter table notes alter column born type timestamptz using born at time zone 'UTC';

--- down

alter table notes alter column born type timestamp using born at time zone 'UTC';
