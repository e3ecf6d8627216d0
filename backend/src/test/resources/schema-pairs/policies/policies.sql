-- pair: comes and goes
create table t (id int, owner text);
-- before
create policy one on t using (owner = current_user);
-- after
create policy two on t as restrictive for update to pair_reader, pair_writer using (id > 0) with check (id < 100);

-- pair: roles and expressions change
create table t (id int, owner text);
-- before
create policy p on t to pair_reader using (owner = current_user) with check (id > 1);
-- after
create policy p on t to public using (owner = session_user) with check (id > 2);

-- pair: command changes
create table t (id int, owner text);
-- before
create policy p on t for select using (true);
-- after
create policy p on t for delete using (true);

-- pair: check goes
create table t (id int, owner text);
-- before
create policy p on t using (true) with check (id > 0);
-- after
create policy p on t using (true);

-- pair: over another table
-- before
create table teams (id int primary key, boss text);
create table t (id int, team int);
create policy p on t using (exists (select from teams where teams.id = t.team and boss = current_user));
comment on policy p on t is 'by team';
-- after
create table teams (id bigint primary key, chief text);
create table t (id int, team bigint);
create policy p on t using (exists (select from teams where teams.id = t.team and chief = current_user));
comment on policy p on t is 'by team';

-- pair: with a function of ours
-- before
create function who() returns text language sql stable as 'select current_user::text';
create table t (id int, owner text);
create policy p on t using (owner = who());
-- after
create function who() returns name language sql stable as 'select current_user';
create table t (id int, owner text);
create policy p on t using (owner = who());
