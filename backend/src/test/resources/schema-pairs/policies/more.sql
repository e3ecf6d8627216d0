-- pair: policies of all sorts
-- before
create table t (a int);
alter table t enable row level security;
create policy p on t for select using (a > 0);
create policy q on t as restrictive using (a > 0) with check (a > 1);
comment on policy p on t is 'p';
-- after
create table t (a int, u text);
alter table t enable row level security;
create policy p on t for select to pair_reader, pair_writer using (u = current_user);
create policy q on t as restrictive using (a > 0);
create policy r on t for insert to public with check (a > 3);
comment on policy p on t is 'p';
