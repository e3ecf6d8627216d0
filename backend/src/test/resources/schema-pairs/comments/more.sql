-- pair: comments on all sorts
-- before
create table t (a int primary key, b int check (b > 0), unique (b));
create sequence s;
comment on table t is 'it''s \ "x"';
comment on column t.a is 'a';
comment on schema public is 'mine';
comment on index t_pkey is 'pk';
comment on constraint t_pkey on t is 'pkc';
comment on sequence s is 's';
-- after
create table t (a int primary key, b int check (b > 0), unique (b));
create sequence s;
comment on table t is E'two\nlines';
comment on column t.b is 'b';
comment on index t_b_key is 'bk';
comment on constraint t_b_check on t is 'bc';
create statistics st on a, b from t;
comment on statistics st is 'stat';
create schema "S t";
comment on schema "S t" is 's';
create publication pu;
comment on publication pu is 'p';
comment on schema public is null;
