-- pair: partitions create
-- before
create table x (a integer);
-- after
create table p (id bigint not null, at timestamptz not null default now(), kind text check (kind <> ''), primary key (id, at)) partition by range (at);
create table p1 partition of p for values from ('2020-01-01') to ('2021-01-01');
create table p2 partition of p for values from ('2021-01-01') to ('2022-01-01') partition by list (id);
create table p2a partition of p2 for values in (1);
create table p2d partition of p2 default;
create table pd partition of p default;
create index on p (kind);
create table x (a integer);

-- pair: partition added and dropped
-- before
create table p (id bigint not null, at date not null default now(), kind text, primary key (id, at)) partition by range (at);
create index on p (kind);
create table p1 partition of p for values from ('2020-01-01') to ('2021-01-01');
create table p2 partition of p for values from ('2021-01-01') to ('2022-01-01');
-- after
create table p (id bigint not null, at date not null default now(), kind text, primary key (id, at)) partition by range (at);
create index on p (kind);
create table p3 partition of p for values from ('2022-01-01') to ('2023-01-01');
create table p2 partition of p for values from ('2021-01-01') to ('2022-01-01');

-- pair: partition columns
-- before
create table p (id bigint not null, a integer, b varchar(20) default 'x', c text not null) partition by range (id);
create table p1 partition of p for values from (1) to (10);
create table p2 partition of p for values from (10) to (20);
create view v as select b from p1; create index on p1 (b);
-- after
create table p (id bigint not null, b varchar(40) default 'y', c text, d integer not null default 4, e text) partition by range (id);
create table p1 partition of p for values from (1) to (10);
create table p2 partition of p for values from (10) to (20);
create view v as select b from p1; create index on p1 (b);

-- pair: partition own differences
-- before
create table p (id bigint not null, a integer, b varchar(20) default 'x') partition by range (id);
create table p1 partition of p for values from (1) to (10);
create table p2 partition of p for values from (10) to (20);
alter table p2 alter b set default 'other'; alter table p2 alter a set not null;
-- after
create table p (id bigint not null, a integer, b varchar(20) default 'x', n text default 'n') partition by range (id);
create table p1 partition of p for values from (1) to (10);
create table p2 partition of p for values from (10) to (20);
alter table p1 alter b drop default; alter table p1 alter a set not null; alter table p1 alter a set default 5; alter table p2 alter n set default 'q'; alter table p1 alter n drop default; alter table p2 alter b set storage external;

-- pair: partition bound
-- before
create table p (id bigint not null, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (10);
create table p2 partition of p for values from (10) to (20);
-- after
create table p (id bigint not null, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (15);
create table p2 partition of p for values from (15) to (20);

-- pair: detach attach
-- before
create table r (id integer primary key);
create table p (id bigint not null, a integer references r, check (id > 0)) partition by range (id); create index i on p (a);
create table p1 partition of p for values from (1) to (10);
-- after
create table r (id integer primary key);
create table p (id bigint not null, a integer references r, check (id > 0)) partition by range (id); create index i on p (a);
create table p1 (id bigint not null, a integer, x text);

-- pair: detach attach same
-- before
create table p (id bigint not null, a integer, check (id > 0)) partition by range (id); create index i on p (a);
create table p1 partition of p for values from (1) to (10);
-- after
create table p (id bigint not null, a integer, check (id > 0)) partition by range (id); create index i on p (a);
create table p1 (id bigint not null, a integer, check (id > 0), constraint p_id_check check (id > 0)); create index p1_a_idx on p1 (a);

-- pair: partition strategy
-- before
create table p (id bigint not null, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (10);
-- after
create table p (id bigint not null, a integer) partition by hash (id);
create table p1 partition of p for values with (modulus 2, remainder 0); create table p2 partition of p for values with (modulus 2, remainder 1);

-- pair: plain to partitioned
-- before
create table p (id bigint not null primary key, a integer); create table f (p bigint references p);
-- after
create table p (id bigint not null primary key, a integer) partition by range (id); create table f (p bigint references p);
create table p1 partition of p for values from (1) to (10);

-- pair: partition key type
-- before
create table p (id integer not null, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (10);
-- after
create table p (id bigint not null, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (10);

-- pair: partition index changes
-- before
create table p (id bigint not null, a integer, b integer) partition by range (id); create index i on p (a); create index j on p (b); create unique index u on p (id);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20);
-- after
create table p (id bigint not null, a integer, b integer) partition by range (id); create index i on p (a desc); create index k on p (a, b); alter table p add primary key (id);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20);

-- pair: partition index names
-- before
create table p (id bigint not null, a integer, b integer) partition by range (id); create index i on p (a);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20);
-- after
create table p (id bigint not null, a integer, b integer) partition by range (id);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20); create index odd on p1 (a); create index i on p (a);

-- pair: partition fk and check
-- before
create table r (id integer primary key); create table p (id bigint not null, a integer, b integer) partition by range (id);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20);
-- after
create table r (id integer primary key); create table p (id bigint not null primary key, a integer references r on delete cascade, b integer check (b > 0)) partition by range (id);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20); create table z (p bigint references p);

-- pair: drop partitioned
-- before
create table p (id bigint not null primary key, a serial) partition by range (id);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20); create table z (p bigint references p);
-- after
create table z (p bigint);

-- pair: drop partitioned keep child
-- before
create table p (id bigint not null primary key, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (10); create table p2 partition of p for values from (10) to (20);
-- after
create table p1 (id bigint not null primary key, a integer);

-- pair: column retype in partition with index
-- before
create table p (id bigint not null, a integer, b text) partition by range (id); create index i on p (a);
create table p1 partition of p for values from (1) to (10) ; create view v as select a from p1; create view w as select a from p;
-- after
create table p (id bigint not null, a text, b text) partition by range (id); create index i on p (a);
create table p1 partition of p for values from (1) to (10) ; create view v as select a from p1; create view w as select a from p;

-- pair: generated in partition
-- before
create table p (id bigint not null, a integer, g integer generated always as (a + 1) stored) partition by range (id);
create table p1 partition of p for values from (1) to (10);
-- after
create table p (id bigint not null, a bigint, g integer generated always as (a + 2) stored) partition by range (id);
create table p1 partition of p for values from (1) to (10);

-- pair: identity partitioned
-- before
create table p (id bigint not null, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (10);
-- after
create table p (id bigint not null generated always as identity, a integer) partition by range (id);
create table p1 partition of p for values from (1) to (10);

-- pair: inherits create
-- before
create table x (a integer);
-- after
create table x (a integer); create table p (id serial primary key, a text not null default 'x', check (a <> ''));
create table c (b integer) inherits (p); create table d (a text default 'y', c integer) inherits (p); alter table c alter b set not null; alter table d alter id set statistics 50;

-- pair: inherits columns
-- before
create table p (id integer, a text not null default 'x', check (a <> ''), z integer);
create table c (b integer) inherits (p); create table d (a text, c integer) inherits (p); create view v as select a, z from c;
-- after
create table p (id bigint, a text default 'w', n integer default 5, m text not null, check (a <> ''), check (n > 0));
create table c (b integer) inherits (p); create table d (a text, c integer) inherits (p); create view v as select a from c; alter table c alter n set default 6;

-- pair: inherit and not
-- before
create table p (id integer, a text); create table c (id integer, a text, b integer);
-- after
create table p (id integer, a text); create table c (id integer, a text, b integer) inherits (p);

-- pair: inherit replaced
-- before
create table p (id integer, a text); create table c (id integer, a text, b integer);
-- after
create table p (id integer, a text); create table c (b integer) inherits (p);

-- pair: inherits two
-- before
create table p (id integer, a text); create table q (id integer, b text); create table c (x integer) inherits (p, q); create table e (x integer) inherits (p);
-- after
create table p (id integer, a text); create table q (id integer, b text); create table c (x integer) inherits (p); create table e (x integer, b text) inherits (p);

-- pair: inherits drop parent
-- before
create table p (id integer, a text); create table c (x integer) inherits (p);
-- after
create table c (id integer, a text, x integer);

-- pair: inherits merged check
-- before
create table p (id integer, constraint k check (id > 0)); create table c (constraint k check (id > 0), x integer) inherits (p); create table d (x integer) inherits (p);
-- after
create table p (id integer, constraint k check (id > 1)); create table c (x integer) inherits (p); create table d (x integer) inherits (p);

-- pair: not null names
-- since: 18
-- before
create table t (a integer constraint nn not null, b integer not null, c integer, d integer constraint x not null no inherit, e integer);
-- after
create table t (a integer not null, b integer constraint mm not null, c integer, d integer not null, e integer constraint y not null no inherit); alter table t add constraint z not null c not valid;

-- pair: virtual
-- since: 18
-- before
create table t (a integer, b integer generated always as (a + 1) virtual, c integer generated always as (a + 1) virtual);
-- after
create table t (a integer, b integer generated always as (a + 2) virtual, c integer);

-- pair: not enforced
-- since: 18
-- before
create table p (id integer primary key); create table t (a integer references p, b integer check (b > 0));
-- after
create table p (id integer primary key); create table t (a integer references p not enforced, b integer check (b > 0) not enforced);

-- pair: temporal
-- since: 18
-- before
create table p (a integer, r int4range, v int4range);
-- after
create table p (a int4range, r int4range, v int4range, primary key (a, r without overlaps));
