-- pair: foreign key comes
create table a (id int primary key);
-- before
create table b (id int, a_id int);
-- after
create table b (id int, a_id int references a);

-- pair: foreign key goes with its table
-- before
create table a (id int primary key);
create table b (id int, a_id int references a);
-- after
create table b (id int, a_id int);

-- pair: actions change
-- before
create table a (id int primary key);
create table b (x int references a on delete cascade, y int references a, z int references a on update set null);
-- after
create table a (id int primary key);
create table b (x int references a on delete set null on update cascade, y int references a on delete restrict,
    z int references a on update set default);

-- pair: set null over some columns
-- before
create table a (x int, y int, primary key (x, y));
create table b (x int, y int, constraint b_fk foreign key (x, y) references a on delete set null);
-- after
create table a (x int, y int, primary key (x, y));
create table b (x int, y int, constraint b_fk foreign key (x, y) references a on delete set null (y));

-- pair: composite with match full
-- before
create table a (x int, y int, unique (x, y));
create table b (x int, y int);
-- after
create table a (x int, y int, unique (x, y));
create table b (x int, y int, constraint b_fk foreign key (x, y) references a (x, y) match full);

-- pair: deferrable
-- before
create table a (id int primary key);
create table b (x int references a, y int references a deferrable initially deferred);
-- after
create table a (id int primary key);
create table b (x int references a deferrable, y int references a);

-- pair: not valid
-- before
create table a (id int primary key);
create table b (x int references a, y int);
alter table b add constraint b_y foreign key (y) references a not valid;
-- after
create table a (id int primary key);
create table b (x int, y int, constraint b_y foreign key (y) references a);
alter table b add constraint b_x_fkey foreign key (x) references a not valid;

-- pair: refers to another key
-- before
create table a (id int primary key, code int unique);
create table b (a int references a (id));
-- after
create table a (id int primary key, code int unique);
create table b (a int references a (code));

-- pair: refers to another table
-- before
create table a1 (id int primary key);
create table b (a int, constraint b_fk foreign key (a) references a1);
-- after
create table a2 (id int primary key);
create table b (a int, constraint b_fk foreign key (a) references a2);

-- pair: self reference
-- before
create table t (id int primary key, boss int);
-- after
create table t (id int primary key, boss int references t on delete set null);

-- pair: self reference with its table
-- before
create table keep (id int);
-- after
create table keep (id int);
create table t (id int primary key, boss int references t);

-- pair: cycle of two comes
-- before
create table keep (id int);
-- after
create table keep (id int);
create table a (id int primary key, b_id int);
create table b (id int primary key, a_id int references a);
alter table a add foreign key (b_id) references b;

-- pair: cycle of three changes its way
-- before
create table a (id int primary key, n int);
create table b (id int primary key, n int references a);
create table c (id int primary key, n int references b);
alter table a add foreign key (n) references c;
-- after
create table a (id bigint primary key, n bigint);
create table b (id bigint primary key, n bigint);
create table c (id bigint primary key, n bigint references a);
alter table a add foreign key (n) references b;
alter table b add foreign key (n) references c;

-- pair: key of a referred table is renewed
-- before
create table a (id int primary key, n int not null);
create table b (a int references a);
-- after
create table a (id int, n int not null, constraint a_pkey primary key (id) include (n));
create table b (a int references a);

-- pair: to a unique index
-- before
create table a (id int not null);
create table b (a int);
-- after
create table a (id int not null);
create unique index a_id on a (id);
create table b (a int references a (id));

-- pair: across schemas
create schema x;
create schema y;
-- before
create table x.t (id int primary key);
create table y.t (id int primary key);
-- after
create table x.t (id int primary key);
create table y.t (id int primary key references x.t);

-- pair: foreign key not enforced
-- since: 18
-- before
create table a (id int primary key);
create table b (x int, constraint b_fk foreign key (x) references a);
-- after
create table a (id int primary key);
create table b (x int, constraint b_fk foreign key (x) references a not enforced);
