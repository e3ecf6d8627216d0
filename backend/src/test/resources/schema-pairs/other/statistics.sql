-- pair: comes and goes
create table t (a int, b int, c text);
-- before
create statistics s1 on a, b from t;
-- after
create statistics s2 (ndistinct, mcv) on a, b, (lower(c)) from t;

-- pair: kinds change
create table t (a int, b int, c text);
-- before
create statistics s (dependencies) on a, b from t;
-- after
create statistics s (mcv, ndistinct) on b, a from t;

-- pair: target
create table t (a int, b int);
create statistics s on a, b from t;
-- before
alter statistics s set statistics 50;
-- after
alter statistics s set statistics 500;

-- pair: target goes
create table t (a int, b int);
create statistics s on a, b from t;
-- before
alter statistics s set statistics 50;
-- after

-- pair: expression alone
create table t (a int, b int);
-- before
create statistics s on (a + b) from t;
-- after
create statistics s on (a * b) from t;

-- pair: over columns that change
-- before
create table t (a int, b int, gone int);
create statistics s on a, b from t;
create statistics u on b, gone from t;
-- after
create table t (a bigint, b int);
create statistics s on a, b from t;

-- pair: with a function of ours
-- before
create table t (a int, b int);
-- after
create function f(int) returns int immutable language sql as 'select $1 % 7';
create table t (a int, b int);
create statistics s on a, (f(b)) from t;
