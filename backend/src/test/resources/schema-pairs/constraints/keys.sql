-- pair: primary key comes
-- before
create table t (id int not null);
-- after
create table t (id int not null, primary key (id));

-- pair: primary key goes and the column may be null
-- before
create table t (id int primary key, s text);
-- after
create table t (id int, s text);

-- pair: primary key over other columns
-- before
create table t (a int not null, b int not null, primary key (a));
-- after
create table t (a int not null, b int not null, primary key (a, b));

-- pair: primary key has another name
-- before
create table t (id int, constraint t_pkey primary key (id));
create table b (t_id int references t);
-- after
create table t (id int, constraint pk_t primary key (id));
create table b (t_id int references t);

-- pair: unique comes with nulls not distinct and include
-- before
create table t (a int, b int, c text);
-- after
create table t (a int, b int, c text,
    constraint t_a unique nulls not distinct (a), constraint t_b unique (b) include (c));

-- pair: nulls distinct changes
-- before
create table t (a int, constraint t_a unique (a));
-- after
create table t (a int, constraint t_a unique nulls not distinct (a));

-- pair: unique constraint becomes unique index
-- before
create table t (a int, constraint t_a unique (a));
-- after
create table t (a int);
create unique index t_a on t (a);

-- pair: deferrable keys
-- before
create table t (a int, b int, c int, constraint t_a unique (a) deferrable, constraint t_b unique (b));
-- after
create table t (a int, b int, c int, constraint t_a unique (a) deferrable initially deferred,
    constraint t_b unique (b) deferrable);

-- pair: key with storage options
-- before
create table t (a int, constraint t_a unique (a));
-- after
create table t (a int, constraint t_a unique (a) with (fillfactor = 60));

-- pair: constraints renamed
-- before
create table t (id int, n int, constraint c1 primary key (id), constraint c2 check (n > 0), constraint c3 unique (n));
-- after
create table t (id int, n int, constraint d1 primary key (id), constraint d2 check (n > 0), constraint d3 unique (n));

-- pair: exclusion
-- before
create table t (r int4range, s int4range, constraint t_r exclude using gist (r with &&));
-- after
create table t (r int4range, s int4range, constraint t_s exclude using gist (s with &&, r with =) where (not isempty(s))
    deferrable initially deferred);

-- pair: exclusion over an expression
-- before
create table t (a int, b int);
-- after
create table t (a int, b int, constraint t_x exclude using gist (int4range(a, b) with &&));

-- pair: temporal keys
-- since: 18
-- before
create table t (r int4range, at daterange);
create table u (r int4range, at daterange);
-- after
create table t (r int4range, at daterange, constraint t_pk primary key (r, at without overlaps));
create table u (r int4range, at daterange, constraint u_fk foreign key (r, period at) references t (r, period at));
