-- pair: check comes and goes
-- before
create table t (a int, b int, constraint t_a check (a > 0));
-- after
create table t (a int, b int, constraint t_b check (b between 1 and 10));

-- pair: check changes
-- before
create table t (s text, constraint t_s check (s in ('a', 'b')));
-- after
create table t (s text, constraint t_s check (s in ('a', 'b', 'c')));

-- pair: check over varchar is the same after a dump
-- before
create table t (id int, s varchar(5), constraint t_s check (s in ('a', 'b')));
-- after
create table t (id int, n int, s varchar(5), constraint t_s check (s in ('a', 'b')));

-- pair: check not valid
-- before
create table t (a int, b int, constraint t_b check (b > 0));
alter table t add constraint t_a check (a > 0) not valid;
-- after
create table t (a int, b int, constraint t_a check (a > 0));
alter table t add constraint t_b check (b > 0) not valid;

-- pair: check no inherit
-- before
create table t (a int, constraint t_a check (a > 0));
-- after
create table t (a int, constraint t_a check (a > 0) no inherit);

-- pair: check with a function of ours
-- before
create table t (s text);
-- after
create function is_short(text) returns boolean immutable language sql as 'select length($1) < 5';
create table t (s text, constraint short check (is_short(s)));

-- pair: function of a check changes its body
-- before
create function ok(int) returns boolean immutable language sql as 'select $1 > 0';
create table t (n int, constraint t_ok check (ok(n)));
-- after
create function ok(int) returns boolean immutable language sql as 'select $1 >= 0';
create table t (n int, constraint t_ok check (ok(n)));

-- pair: function of a check changes its arguments
-- before
create function ok(n int) returns boolean immutable language sql as 'select $1 > 0';
create table t (n int, constraint t_ok check (ok(n)));
-- after
create function ok(n bigint) returns boolean immutable language sql as 'select $1 > 0';
create table t (n int, constraint t_ok check (ok(n)));

-- pair: function of a check renames a parameter
-- before
create function ok(n int) returns boolean immutable language sql as 'select n > 0';
create table t (n int, constraint t_ok check (ok(n)));
create view v as select * from t where ok(n);
-- after
create function ok(number int) returns boolean immutable language sql as 'select number > 0';
create table t (n int, constraint t_ok check (ok(n)));
create view v as select * from t where ok(n);

-- pair: check over columns one of which goes
-- before
create table t (a int, b int, constraint both_there check (a > b));
-- after
create table t (a int, constraint both_there check (a > 0));

-- pair: check after a type change
-- before
create table t (n text, constraint t_n check (n <> ''));
-- after
create table t (n int, constraint t_n check (n <> 0));

-- pair: named not null
-- since: 18
-- before
create table t (a int not null, b int);
-- after
create table t (a int constraint a_there not null, b int constraint b_there not null);

-- pair: not null not valid
-- since: 18
-- before
create table t (a int, b int);
-- after
create table t (a int, b int);
alter table t add constraint t_a not null a not valid;

-- pair: check not enforced
-- since: 18
-- before
create table t (a int, constraint t_a check (a > 0));
-- after
create table t (a int, constraint t_a check (a > 0) not enforced);
