-- pair: comes with a column
-- before
create table t (id int);
-- after
create type float_range as range (subtype = float8, subtype_diff = float8mi);
create table t (id int, r float_range, m float_multirange);

-- pair: subtype changes
-- before
create type r as range (subtype = int);
create table t (id int, r r);
-- after
create type r as range (subtype = bigint);
create table t (id int, r r);

-- pair: multirange has another name
-- before
create type r as range (subtype = text, multirange_type_name = many_r);
-- after
create type r as range (subtype = text, multirange_type_name = several_r, collation = "C");

-- pair: subtype diff of ours
-- before
create type r as range (subtype = time);
-- after
create function time_diff(time, time) returns float8 immutable language sql as 'select extract(epoch from ($1 - $2))::float8';
create type r as range (subtype = time, subtype_diff = time_diff);

-- pair: goes with a table
-- before
create type r as range (subtype = date);
create table t (id int, x r, constraint apart exclude using gist (x with &&));
-- after
create table t (id int, x daterange, constraint apart exclude using gist (x with &&));

-- pair: range of an enum and a function of it
create type mood as enum ('sad', 'ok', 'glad');
-- before
create table t (id int);
-- after
create type moods as range (subtype = mood);
create function lowest(moods) returns mood language sql as 'select lower($1)';
create table t (id int, m moods default '[sad,ok]');
