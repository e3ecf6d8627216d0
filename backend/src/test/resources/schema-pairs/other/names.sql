-- pair: mixed case and reserved words
-- before
create table "Mixed Case" ("select" int primary key, "Order" text);
-- after
create table "Mixed Case" ("select" bigint primary key, "Order" text not null default 'x', "user" int);
create index "Mixed Case_Idx" on "Mixed Case" ("user", lower("Order"));
create table "order" ("group" bigint references "Mixed Case", "table" serial);

-- pair: dots, quotes and spaces
create schema "a.b";
-- before
create table "a.b"."c.d" ("e""f" int, "g h" text);
-- after
create table "a.b"."c.d" ("e""f" bigint primary key, "g h" text check ("g h" <> '"'), " " int default 1);
create view "a.b"."v""w" as select "e""f", " " from "a.b"."c.d";
create sequence "a.b"."s'q" owned by "a.b"."c.d"." ";
comment on column "a.b"."c.d"." " is 'blank';

-- pair: unicode
-- before
create table "größe" ("naïve" int);
create type "état" as enum ('très', 'peu');
-- after
create type "état" as enum ('très', 'peu', 'assez');
create table "größe" ("naïve" int default 1, "日本" "état" default 'très');
create function "π"("ρ" int) returns int language sql as 'select "ρ"';

-- pair: functions, triggers, policies, roles
create table "T" ("A" int);
-- before
create function "Note"() returns trigger language plpgsql as 'begin return new; end';
create trigger "Tr 1" before insert on "T" for each row execute function "Note"();
-- after
create function "Note"() returns trigger language plpgsql as 'begin return null; end';
create trigger "Tr 1" before insert or update of "A" on "T" for each row execute function "Note"('Q');
create policy "P.1" on "T" using ("A" > 0);
create rule "R 1" as on delete to "T" do instead nothing;
create statistics "St" on ("A" + 1) from "T";
create publication "Pub 1" for table "T";

-- pair: names like our words
-- before
create table "table" ("column" int, "constraint" int, "default" int default 1);
-- after
create table "table" ("column" int not null, "constraint" int, "default" int default 2, constraint "check" check ("column" > 0));
create domain "domain" as int constraint "primary" check (value > 0);
create type "type" as ("end" int, "begin" text);

-- pair: partitions and parents in quotes
create schema "P 1";
-- before
create table "P 1"."Root" ("Id" int, "K" text) partition by list ("K");
-- after
create table "P 1"."Root" ("Id" int, "K" text, "N" int) partition by list ("K");
create table "P 1"."Root A" partition of "P 1"."Root" for values in ('it''s');
create index "Root I" on "P 1"."Root" ("Id" desc);

-- pair: longest names
-- before
create table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb int);
-- after
create table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb serial primary key);

-- pair: names that differ by case alone
-- before
create table t (a int, "A" text);
create table "T" (a int);
-- after
create table t (a int, "A" int);
create table "T" (a bigint, "A" int);
create view "V" as select t.a, "T"."A" from t, "T";

-- pair: tables named as types
-- before
create table text (integer int);
-- after
create table text (integer int, text pg_catalog.text default 'x');
create table "int4" (date pg_catalog.date);

-- pair: with a line break in them
create table kept (a int);
-- before
create table t (id int, "a
; truncate kept; --" int);
-- after
create table t (id int);
create table "line
break" (a int);
