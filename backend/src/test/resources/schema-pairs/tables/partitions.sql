-- pair: range partition comes
-- before
create table t (id int, at date) partition by range (at);
create table t_25 partition of t for values from ('2025-01-01') to ('2026-01-01');
-- after
create table t (id int, at date) partition by range (at);
create table t_25 partition of t for values from ('2025-01-01') to ('2026-01-01');
create table t_26 partition of t for values from ('2026-01-01') to ('2027-01-01');

-- pair: default partition comes
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_rest partition of t default;

-- pair: partition leaves and stays a table
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b', null);
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b (id int, k text);

-- pair: partition attached with a key
-- before
create table t (id int not null, k text not null, primary key (id, k)) partition by list (k);
create table t_a (id int not null, k text not null, primary key (id, k));
-- after
create table t (id int not null, k text not null, primary key (id, k)) partition by list (k);
create table t_a (id int not null, k text not null, primary key (id, k));
alter table t attach partition t_a for values in ('a');

-- pair: bounds change
-- before
create table t (id int, at date) partition by range (at);
create table t_1 partition of t for values from ('2025-01-01') to ('2026-01-01');
create table t_2 partition of t for values from ('2026-01-01') to ('2027-01-01');
-- after
create table t (id int, at date) partition by range (at);
create table t_1 partition of t for values from (minvalue) to ('2025-06-01');
create table t_2 partition of t for values from ('2025-06-01') to (maxvalue);

-- pair: hash partitions
-- before
create table t (id int, s text);
-- after
create table t (id int, s text) partition by hash (id);
create table t_0 partition of t for values with (modulus 2, remainder 0);
create table t_1 partition of t for values with (modulus 2, remainder 1);

-- pair: sub partitions
-- before
create table t (id int, k text, at date) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text, at date) partition by list (k);
create table t_a partition of t for values in ('a') partition by range (at);
create table t_a_25 partition of t_a for values from ('2025-01-01') to ('2026-01-01');
create table t_a_rest partition of t_a default;

-- pair: plain table becomes partitioned with a key and a view
-- before
create table t (id int not null, at date not null, primary key (id, at));
create view v as select id from t;
-- after
create table t (id int not null, at date not null, primary key (id, at)) partition by range (at);
create table t_1 partition of t for values from ('2025-01-01') to ('2026-01-01');
create view v as select id from t;

-- pair: partition key changes
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text) partition by range (id);
create table t_a partition of t for values from (1) to (100);

-- pair: partition key is an expression
-- before
create table t (id int, s text) partition by list (lower(s));
create table t_a partition of t for values in ('a');
-- after
create table t (id int, s text) partition by list (upper(s) collate "C");
create table t_a partition of t for values in ('A');

-- pair: column added to partitioned
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b');
-- after
create table t (id int, k text, extra int not null default 0) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b');

-- pair: column of partitioned changes type and goes
-- before
create table t (id int, k text, n int, gone text) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text, n bigint) partition by list (k);
create table t_a partition of t for values in ('a');

-- pair: defaults of a partition differ
-- before
create table t (id int default 1, k text) partition by list (k);
create table t_a partition of t (id default 2) for values in ('a');
-- after
create table t (id int default 1, k text) partition by list (k);
create table t_a partition of t (id default 3, constraint only_here check (id > 0)) for values in ('a');

-- pair: index on partitioned comes
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b') partition by list (k);
create table t_b1 partition of t_b for values in ('b');
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b') partition by list (k);
create table t_b1 partition of t_b for values in ('b');
create index t_id on t (id);

-- pair: index on the partitioned only
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create index t_id on t (id);
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create index t_id on only t (id);

-- pair: partition's index has its own name
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create index t_id on t (id);
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create index my_own on t_a (id);
create index t_id on t (id);

-- pair: index of a partition alone
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create index t_a_only on t_a (id) where id > 5;

-- pair: primary key on partitioned
-- before
create table t (id int not null, k text not null) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int not null, k text not null, primary key (id, k)) partition by list (k);
create table t_a partition of t for values in ('a');

-- pair: unique of partitioned goes
-- before
create table t (id int not null, k text not null, constraint t_u unique (k, id)) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b');
-- after
create table t (id int not null, k text not null) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b');

-- pair: foreign key from partitioned
create table a (id int primary key);
-- before
create table t (id int, a_id int) partition by range (id);
create table t_1 partition of t for values from (1) to (10);
-- after
create table t (id int, a_id int references a on delete cascade) partition by range (id);
create table t_1 partition of t for values from (1) to (10);

-- pair: foreign key to partitioned
-- before
create table t (id int primary key) partition by range (id);
create table t_1 partition of t for values from (1) to (10);
create table b (t_id int);
-- after
create table t (id int primary key) partition by range (id);
create table t_1 partition of t for values from (1) to (10);
create table b (t_id int references t (id));

-- pair: trigger on partitioned
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create trigger tr after insert on t for each row execute function note();

-- pair: partitioned with key, foreign key, index and trigger moves on
create table a (id int primary key);
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create table t (id int not null, k text not null, a_id int) partition by list (k);
create table t_a partition of t for values in ('a');
create index t_a_id on t (a_id);
create trigger tr after insert on t for each row execute function note();
-- after
create table t (id bigint not null, k text not null, a_id int references a, primary key (id, k)) partition by list (k);
create table t_a partition of t for values in ('a');
create table t_b partition of t for values in ('b');
create index t_a_id on t (a_id, id);
create trigger tr after insert or update on t for each row when (new.id > 1) execute function note();

-- pair: trigger disabled on one partition
create function note() returns trigger language plpgsql as 'begin return new; end';
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create trigger tr after insert on t for each row execute function note();
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
create trigger tr after insert on t for each row execute function note();
alter table t_a disable trigger tr;

-- pair: partition in another schema
create schema archive;
-- before
create table t (id int) partition by range (id);
create table t_1 partition of t for values from (1) to (10);
-- after
create table t (id int) partition by range (id);
create table archive.t_1 partition of t for values from (1) to (10);

-- pair: check of partitioned
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text, constraint t_id check (id > 0)) partition by list (k);
create table t_a partition of t for values in ('a');

-- pair: not null of a partition alone
-- before
create table t (id int, k text) partition by list (k);
create table t_a partition of t for values in ('a');
-- after
create table t (id int, k text) partition by list (k);
create table t_a partition of t (id not null) for values in ('a');

-- pair: partitioned table goes
-- before
create table keep (id int);
create table t (id int primary key) partition by range (id);
create table t_1 partition of t for values from (1) to (10);
create table b (t_id int references t);
-- after
create table keep (id int);

-- pair: enum as the partition key
create type kind as enum ('x', 'y');
-- before
create table t (id int, k kind) partition by list (k);
create table t_x partition of t for values in ('x');
-- after
create table t (id int, k kind) partition by list (k);
create table t_x partition of t for values in ('x');
create table t_y partition of t for values in ('y');
