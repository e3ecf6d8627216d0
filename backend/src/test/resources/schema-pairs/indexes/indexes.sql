-- pair: plain comes and goes
-- before
create table t (a int, b int);
create index t_a on t (a);
-- after
create table t (a int, b int);
create index t_b on t (b, a);

-- pair: becomes unique
-- before
create table t (a int);
create index t_a on t (a);
-- after
create table t (a int);
create unique index t_a on t (a);

-- pair: unique with nulls not distinct
-- before
create table t (a int);
create unique index t_a on t (a);
-- after
create table t (a int);
create unique index t_a on t (a) nulls not distinct;

-- pair: expression
-- before
create table t (s text);
create index t_s on t (lower(s));
-- after
create table t (s text);
create index t_s on t (upper(s), (s || 'x'));

-- pair: expression with a function of ours
-- before
create function norm(text) returns text immutable language sql as 'select lower($1)';
create table t (s text);
create index t_s on t (norm(s));
-- after
create function norm(text) returns text immutable language sql as 'select upper($1)';
create table t (s text);
create index t_s on t (norm(s));

-- pair: function of an expression changes its return type
-- before
create function norm(text) returns text immutable language sql as 'select lower($1)';
create table t (s text);
create index t_s on t (norm(s));
-- after
create function norm(text) returns varchar immutable language sql as 'select lower($1)';
create table t (s text);
create index t_s on t (norm(s));

-- pair: partial
-- before
create table t (a int, b boolean);
create index t_a on t (a) where b;
-- after
create table t (a int, b boolean);
create index t_a on t (a) where not b and a is not null;

-- pair: include
-- before
create table t (a int, b int, c int);
create index t_a on t (a);
-- after
create table t (a int, b int, c int);
create index t_a on t (a) include (b, c);

-- pair: operator class
-- before
create table t (s text, v varchar(10));
create index t_s on t (s);
create index t_v on t (v varchar_pattern_ops);
-- after
create table t (s text, v varchar(10));
create index t_s on t (s text_pattern_ops);
create index t_v on t (v);

-- pair: operator class with options
-- before
create table t (s tsvector);
create index t_s on t using gist (s);
-- after
create table t (s tsvector);
create index t_s on t using gist (s tsvector_ops (siglen = 100));

-- pair: collation
-- before
create table t (s text);
create index t_s on t (s);
-- after
create table t (s text);
create index t_s on t (s collate "C");

-- pair: order and nulls
-- before
create table t (a int, b int);
create index t_ab on t (a, b);
-- after
create table t (a int, b int);
create index t_ab on t (a desc, b nulls first);

-- pair: options
-- before
create table t (a int, b int);
create index t_a on t (a) with (fillfactor = 70);
create index t_b on t (b);
-- after
create table t (a int, b int);
create index t_a on t (a);
create index t_b on t (b) with (fillfactor = 50, deduplicate_items = off);

-- pair: access methods
-- before
create table t (a int, j jsonb, r int4range, xs int[]);
create index t_a on t (a);
create index t_j on t using gin (j);
-- after
create table t (a int, j jsonb, r int4range, xs int[]);
create index t_a on t using hash (a);
create index t_j on t using gin (j jsonb_path_ops) with (fastupdate = off);
create index t_r on t using gist (r);
create index t_xs on t using gin (xs);
create index t_brin on t using brin (a) with (pages_per_range = 16);
create index t_spgist on t using spgist (r);

-- pair: renamed
-- before
create table t (a int);
create index old_name on t (a);
-- after
create table t (a int);
create index new_name on t (a);

-- pair: names exchanged
-- before
create table t (a int, b int);
create index i1 on t (a);
create index i2 on t (b);
-- after
create table t (a int, b int);
create index i1 on t (b);
create index i2 on t (a);

-- pair: statistics on an expression column
-- before
create table t (s text);
create index t_s on t (lower(s), upper(s));
alter index t_s alter column 1 set statistics 300;
-- after
create table t (s text);
create index t_s on t (lower(s), upper(s));
alter index t_s alter column 2 set statistics 400;

-- pair: moves to another table
-- before
create table a (id int);
create table b (id int);
create index ix on a (id);
-- after
create table a (id int);
create table b (id int);
create index ix on b (id);

-- pair: over a column that changes its type
-- before
create table t (a int, s varchar(20));
create index t_as on t (a, lower(s)) where s <> '';
-- after
create table t (a bigint, s text);
create index t_as on t (a, lower(s)) where s <> '';

-- pair: over a dropped column
-- before
create table t (a int, gone int);
create index t_both on t (a, gone);
create index t_part on t (a) where gone > 0;
-- after
create table t (a int);
create index t_both on t (a);

-- pair: whole row
-- before
create table t (a int, b text);
-- after
create table t (a int, b text);
create index t_row on t ((t is not null));

-- pair: with enum and array
create type mood as enum ('sad', 'ok');
-- before
create table t (m mood, ms mood[]);
create index t_m on t (m) where m = 'sad';
-- after
create table t (m mood, ms mood[]);
create index t_m on t (m) where m in ('sad', 'ok');
create index t_ms on t using gin (ms);

-- pair: on a materialised view
create table t (a int, b int);
-- before
create materialized view m as select a, b from t;
create index m_a on m (a);
-- after
create materialized view m as select a, b from t;
create unique index m_b on m (b);
