-- expect verify: reversible
-- expect lint: data-loss

insert into people (id, email) values (1000, 'nobody@example.org')
on conflict (id) do update set email = excluded.email;

--- down

delete from people where id = 1000;
