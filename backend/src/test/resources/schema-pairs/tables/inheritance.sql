-- pair: child comes
-- before
create table p (id int, s text);
-- after
create table p (id int, s text);
create table c (extra int) inherits (p);

-- pair: inheritance comes and goes
-- before
create table p (id int);
create table q (n int);
create table c (id int, n int, x int);
alter table c inherit p;
-- after
create table p (id int);
create table q (n int);
create table c (id int, n int, x int);
alter table c inherit q;

-- pair: column added to the parent
-- before
create table p (id int);
create table c (x int) inherits (p);
create table d (y int) inherits (c);
-- after
create table p (id int, s text default 'x');
create table c (x int) inherits (p);
create table d (y int) inherits (c);

-- pair: column dropped from the parent
-- before
create table p (id int, gone text);
create table c (x int) inherits (p);
-- after
create table p (id int);
create table c (x int) inherits (p);

-- pair: column moves from the parent to the child
-- before
create table p (id int, s text);
create table c (x int) inherits (p);
-- after
create table p (id int);
create table c (x int, s text) inherits (p);

-- pair: type changes through inheritance
-- before
create table p (id int, n int);
create table c (x int) inherits (p);
-- after
create table p (id bigint, n bigint);
create table c (x int) inherits (p);

-- pair: check inherited and not
-- before
create table p (id int);
create table c (x int) inherits (p);
-- after
create table p (id int, constraint everywhere check (id > 0), constraint here_only check (id < 100) no inherit);
create table c (x int) inherits (p);

-- pair: check on parent goes
-- before
create table p (id int, constraint positive check (id > 0));
create table c (x int) inherits (p);
-- after
create table p (id int);
create table c (x int) inherits (p);

-- pair: default of the child differs
-- before
create table p (id int default 1, s text not null);
create table c () inherits (p);
-- after
create table p (id int default 1, s text not null);
create table c () inherits (p);
alter table c alter id set default 2;

-- pair: two parents
-- before
create table p (id int);
create table q (id int, n int);
-- after
create table p (id int);
create table q (id int, n int);
create table c (x text) inherits (p, q);

-- pair: not null through inheritance
-- before
create table p (id int, s text);
create table c (x int) inherits (p);
-- after
create table p (id int not null, s text);
create table c (x int) inherits (p);

-- pair: parent goes and child stays
-- before
create table p (id int, s text);
create table c (x int) inherits (p);
-- after
create table c (id int, s text, x int);
