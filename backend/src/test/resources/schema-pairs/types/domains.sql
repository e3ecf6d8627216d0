-- pair: comes with a column
-- before
create table t (id int, e text);
-- after
create domain email as text check (value like '%@%');
create table t (id int, e email);

-- pair: constraint comes, goes and changes
-- before
create domain d as int constraint a check (value > 0) constraint b check (value < 100);
create table t (n d);
-- after
create domain d as int constraint b check (value < 1000) constraint c check (value <> 5);
create table t (n d);

-- pair: constraint renamed
-- before
create domain d as int constraint a check (value > 0);
-- after
create domain d as int constraint b check (value > 0);

-- pair: constraint not valid
-- before
create domain d as int constraint b check (value > 1);
-- after
create domain d as int;
alter domain d add constraint a check (value > 0) not valid;
alter domain d add constraint b check (value > 1) not valid;

-- pair: constraint validated
-- before
create domain d as text;
alter domain d add constraint a check (value <> '') not valid;
-- after
create domain d as text constraint a check (value <> '');

-- pair: default and null
-- before
create domain a as int default 1;
create domain b as text not null;
-- after
create domain a as int not null default 2;
create domain b as text default 'x';

-- pair: base changes
-- before
create domain d as int check (value > 0);
create table t (id int, n d default 5);
-- after
create domain d as bigint check (value > 0);
create table t (id int, n d default 5);

-- pair: base changes under a view and an index
-- before
create domain d as varchar(10);
create table t (id int, n d);
create index t_n on t (n);
create view v as select n from t;
-- after
create domain d as text;
create table t (id int, n d);
create index t_n on t (n);
create view v as select n from t;

-- pair: collation of a domain
-- before
create domain d as text;
-- after
create domain d as text collate "C";

-- pair: domain over a domain and an array
-- before
create domain a as int check (value > 0);
create domain b as a check (value < 10);
create table t (x b, xs b[]);
-- after
create domain a as int check (value >= 0);
create domain b as a check (value < 20);
create table t (x b, xs a[]);

-- pair: check with a function of ours
-- before
create domain d as text;
create table t (s d);
-- after
create function ok(text) returns boolean immutable language sql as 'select length($1) < 9';
create domain d as text constraint ok check (ok(value));
create table t (s d);

-- pair: domain becomes its base
-- before
create domain d as int check (value > 0);
create table t (id d primary key, other d[]);
-- after
create table t (id int primary key, other int[]);

-- pair: domain as argument of a function
-- before
create domain d as int;
create function f(d) returns d language sql as 'select $1';
-- after
create domain d as bigint;
create function f(d) returns d language sql as 'select $1';
