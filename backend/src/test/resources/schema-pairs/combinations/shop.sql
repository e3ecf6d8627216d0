-- A shop of thirty tables, which goes on in twelve ways.
create schema shop;
create schema stock;
create type shop.order_state as enum ('new', 'paid', 'sent', 'done');
create type stock.unit as enum ('piece', 'kilo', 'litre');
create domain shop.email as text check (value ~ '^[^@]+@[^@]+$');
create domain shop.amount as numeric(12, 2) check (value >= 0);
create type shop.place as (street text, town text, zip text);
create function shop.touch() returns trigger language plpgsql as $$ begin new.changed := now(); return new; end $$;
create function shop.gross(net numeric, rate numeric) returns numeric immutable language sql as 'select net * (1 + rate)';
create table shop.country (code char(2) primary key, name text not null unique);
create table shop.tax (id serial primary key, country char(2) not null references shop.country, rate numeric(4, 3) not null);
create table shop.customer (id bigint generated always as identity primary key, mail shop.email not null unique,
    name text not null, home shop.place, country char(2) references shop.country, changed timestamptz not null default now());
create table shop.login (customer_id bigint primary key references shop.customer on delete cascade, hash text not null);
create table shop.category (id serial primary key, parent_id int references shop.category, title text not null);
create table shop.brand (id serial primary key, title text not null unique);
create table shop.product (id serial primary key, category_id int not null references shop.category,
    brand_id int references shop.brand, title varchar(100) not null, price shop.amount not null default 0,
    unit stock.unit not null default 'piece', tags text[] not null default '{}', changed timestamptz default now(),
    gross numeric generated always as (price * 1.19) stored, constraint product_title check (title <> ''));
create table shop.picture (id serial primary key, product_id int not null references shop.product on delete cascade, file bytea);
create table shop.price_history (product_id int references shop.product, at timestamptz, price shop.amount, primary key (product_id, at));
create table shop.orders (id bigserial, placed date not null default current_date, customer_id bigint not null references shop.customer,
    state shop.order_state not null default 'new', send_to shop.place, primary key (id, placed)) partition by range (placed);
create table shop.orders_2025 partition of shop.orders for values from ('2025-01-01') to ('2026-01-01');
create table shop.orders_2026 partition of shop.orders for values from ('2026-01-01') to ('2027-01-01');
create table shop.line (order_id bigint, placed date, n int, product_id int not null references shop.product,
    quantity numeric not null default 1 check (quantity > 0), price shop.amount, primary key (order_id, placed, n),
    foreign key (order_id, placed) references shop.orders on delete cascade);
create table shop.payment (id serial primary key, order_id bigint, placed date, amount shop.amount,
    foreign key (order_id, placed) references shop.orders);
create table shop.coupon (code text primary key, percent int check (percent between 1 and 100), valid daterange);
create table shop.coupon_use (code text references shop.coupon, customer_id bigint references shop.customer, primary key (code, customer_id));
create table shop.review (id serial primary key, product_id int references shop.product, customer_id bigint references shop.customer,
    stars smallint not null check (stars between 1 and 5), body text, unique (product_id, customer_id));
create table shop.cart (id uuid primary key default gen_random_uuid(), customer_id bigint references shop.customer);
create table shop.cart_line (cart_id uuid references shop.cart on delete cascade, product_id int references shop.product, primary key (cart_id, product_id));
create table shop.wish (customer_id bigint references shop.customer, product_id int references shop.product, primary key (customer_id, product_id));
create table shop.newsletter (mail shop.email primary key, since date default current_date);
create table stock.house (id serial primary key, title text not null, place shop.place);
create table stock.shelf (id serial primary key, house_id int not null references stock.house, code text not null, unique (house_id, code));
create table stock.stored (shelf_id int references stock.shelf, product_id int references shop.product, amount numeric, primary key (shelf_id, product_id));
create table stock.supplier (id serial primary key, title text, mail shop.email);
create table stock.supply (supplier_id int references stock.supplier, product_id int references shop.product, price shop.amount, primary key (supplier_id, product_id));
create table stock.delivery (id serial primary key, supplier_id int references stock.supplier, at timestamptz default now());
create table stock.delivery_line (delivery_id int references stock.delivery, product_id int references shop.product, amount numeric);
create table stock.move (id bigserial primary key, shelf_id int references stock.shelf, product_id int, amount numeric, at timestamptz default now());
create table stock.employee (id serial primary key, boss_id int references stock.employee, house_id int references stock.house, name text);
alter table stock.house add column chief_id int references stock.employee;
create index product_category on shop.product (category_id);
create index product_title_lower on shop.product (lower(title));
create index product_tags on shop.product using gin (tags);
create index orders_customer on shop.orders (customer_id);
create index orders_open on shop.orders (placed) where state <> 'done';
create trigger touch before update on shop.product for each row execute function shop.touch();
create trigger touch before update on shop.customer for each row when (old.* is distinct from new.*) execute function shop.touch();
create view shop.catalogue as select p.id, p.title, p.price, p.unit, c.title as category, b.title as brand
    from shop.product p join shop.category c on c.id = p.category_id left join shop.brand b on b.id = p.brand_id;
create view shop.open_orders as select o.id, o.placed, o.state, c.mail from shop.orders o join shop.customer c on c.id = o.customer_id
    where o.state <> 'done';
create view shop.cheap as select id, title from shop.catalogue where price < 10;
create materialized view shop.sales as select l.product_id, sum(l.quantity * l.price) as sum from shop.line l group by l.product_id;
create unique index sales_product on shop.sales (product_id);
create function shop.find(q text) returns setof shop.catalogue stable language sql as
    $$ select * from shop.catalogue where title ilike '%' || q || '%' $$;
alter table shop.review enable row level security;
create policy own on shop.review using (customer_id = current_setting('shop.customer', true)::bigint);
comment on table shop.product is 'what is sold';
comment on column shop.product.price is 'net';
grant usage on schema shop to pair_reader;
grant select on shop.catalogue, shop.product to pair_reader;
grant select, insert on shop.orders to pair_writer;

-- pair: a state comes between and one goes
-- after
drop view shop.open_orders;
drop index shop.orders_open;
alter table shop.orders alter state drop default;
alter type shop.order_state rename to old_state;
create type shop.order_state as enum ('new', 'paid', 'packed', 'sent', 'returned');
alter table shop.orders alter state type shop.order_state using state::text::shop.order_state, alter state set default 'new';
drop type shop.old_state;
create index orders_open on shop.orders (placed) where state <> 'returned';
create view shop.open_orders as select o.id, o.placed, o.state, c.mail from shop.orders o join shop.customer c on c.id = o.customer_id
    where o.state <> 'returned';

-- pair: prices get a currency and four digits
-- after
drop view shop.cheap;
drop function shop.find;
drop view shop.catalogue;
create type shop.currency as enum ('EUR', 'USD');
alter table shop.product drop column gross;
alter table shop.product alter price type numeric(14, 4), add currency shop.currency not null default 'EUR';
alter table shop.product add gross numeric generated always as (shop.gross(price, 0.19)) stored;
create view shop.catalogue as select p.id, p.title, p.price, p.currency, c.title as category
    from shop.product p join shop.category c on c.id = p.category_id;
create view shop.cheap as select id, title from shop.catalogue where price < 10 and currency = 'EUR';
create function shop.find(q text) returns setof shop.catalogue stable language sql as
    $$ select * from shop.catalogue where title ilike '%' || q || '%' $$;
grant select on shop.catalogue to pair_reader;

-- pair: product titles become text and the brand goes
-- after
drop view shop.catalogue cascade;
alter table shop.product alter title type text, drop column brand_id;
drop table shop.brand;
create view shop.catalogue as select p.id, p.title, p.price, p.unit, c.title as category
    from shop.product p join shop.category c on c.id = p.category_id;

-- pair: ids grow
-- after
drop view shop.catalogue cascade;
drop materialized view shop.sales;
alter table shop.product alter id type bigint;
alter table shop.picture alter product_id type bigint;
alter table shop.line alter product_id type bigint;
alter table shop.review alter product_id type bigint;
alter table stock.stored alter product_id type bigint;
create view shop.catalogue as select p.id, p.title, p.price, p.unit, c.title as category, b.title as brand
    from shop.product p join shop.category c on c.id = p.category_id left join shop.brand b on b.id = p.brand_id;

-- pair: stock moves into the shop
-- after
alter table stock.house set schema shop;
alter table stock.shelf set schema shop;
alter table stock.stored set schema shop;
alter type stock.unit set schema shop;
alter table stock.employee set schema shop;

-- pair: next year
-- after
create table shop.orders_2027 partition of shop.orders for values from ('2027-01-01') to ('2028-01-01') partition by range (placed);
create table shop.orders_2027_rest partition of shop.orders_2027 default;
alter table shop.orders detach partition shop.orders_2025;
alter table shop.orders_2025 set (autovacuum_enabled = false);
create index orders_state on shop.orders (state);

-- pair: orders are no longer partitioned
-- after
drop view shop.open_orders;
drop table shop.line, shop.payment, shop.orders cascade;
create table shop.orders (id bigserial primary key, placed date not null default current_date, customer_id bigint not null references shop.customer,
    state shop.order_state not null default 'new', send_to shop.place);
create table shop.line (order_id bigint references shop.orders on delete cascade, n int, product_id int not null references shop.product,
    quantity numeric not null default 1 check (quantity > 0), price shop.amount, primary key (order_id, n));
create table shop.payment (id serial primary key, order_id bigint references shop.orders, amount shop.amount);
create index orders_customer on shop.orders (customer_id);
create view shop.open_orders as select o.id, o.placed, o.state, c.mail from shop.orders o join shop.customer c on c.id = o.customer_id
    where o.state <> 'done';
create materialized view shop.sales as select l.product_id, sum(l.quantity * l.price) as sum from shop.line l group by l.product_id;

-- pair: customers are companies too
-- after
create table shop.company (vat text not null, founded date) inherits (shop.customer);
alter table shop.customer add column phone text, alter name drop not null;
alter type shop.place add attribute country text cascade;
alter domain shop.email drop constraint email_check;
alter domain shop.email add constraint mail check (value like '%_@_%') not valid;

-- pair: sold to a bigger shop
-- after
drop view shop.catalogue cascade;
alter table shop.product alter unit drop default, alter unit type text, alter unit set default 'piece';
drop schema stock cascade;

-- pair: privileges and comments all over
-- after
revoke all on shop.catalogue from pair_reader;
grant select (id, title) on shop.catalogue to pair_reader;
grant usage on all sequences in schema shop to pair_writer;
revoke execute on all functions in schema shop from public;
alter default privileges in schema shop grant select on tables to pair_reader;
comment on view shop.catalogue is 'for the web';
comment on index shop.product_title_lower is 'for the search';
comment on constraint product_title on shop.product is 'no empty ones';
comment on trigger touch on shop.product is 'keeps the time';
comment on type shop.place is 'where one lives';
comment on policy own on shop.review is 'own ones';

-- pair: keys become uuids
-- after
drop table shop.cart_line, shop.wish, shop.coupon_use;
alter table shop.coupon drop constraint coupon_pkey, add id uuid not null default gen_random_uuid() primary key, add unique (code);
create table shop.coupon_use (coupon uuid references shop.coupon, customer_id bigint references shop.customer, primary key (coupon, customer_id));
alter table shop.review drop constraint review_product_id_customer_id_key, add constraint one_each unique (customer_id, product_id) deferrable;

-- pair: everything goes
-- after
drop schema shop, stock cascade;
