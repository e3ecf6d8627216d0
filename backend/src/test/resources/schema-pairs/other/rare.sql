-- pair: operators with classes and families
-- before
create function eq2(a int, b text) returns boolean language sql immutable as $$ select a::text = b $$;
create function eq3(a text, b int) returns boolean language sql immutable as $$ select a = b::text $$;
-- after
create function eq2(a int, b text) returns boolean language sql immutable as $$ select a::text = b $$;
create function eq3(a text, b int) returns boolean language sql immutable as $$ select a = b::text $$;
create operator === (function = eq2, leftarg = int, rightarg = text, commutator = ===, restrict = eqsel, join = eqjoinsel,
    hashes);
create operator === (function = eq3, leftarg = text, rightarg = int, commutator = ===);
comment on operator === (int, text) is 'op';
create table t (a int check (a === 'x'));
create function neg(int) returns int language sql immutable as 'select -$1';
create operator @- (function = neg, rightarg = int);
comment on operator @- (none, int) is 'n';
create operator class backwards for type int using btree as operator 1 > , operator 2 >=, operator 3 =, operator 4 <=,
    operator 5 <, function 1 btint4cmp(int, int);
create index i on t (a backwards);
create type br as range (subtype = int, subtype_opclass = backwards);
comment on operator class backwards using btree is 'x';
create operator family fam using hash;
alter operator family fam using hash add operator 1 === (int, text), function 1 (int, int) hashint4(int);

-- pair: casts in use
-- before
create type pair as (a int);
create function to_pair(int) returns pair immutable language sql as 'select row($1)::pair';
create cast (int as pair) with function to_pair(int) as assignment;
-- after
create type pair as (a int);
create function to_pair(int) returns pair immutable language sql as 'select row($1)::pair';
create cast (int as pair) with function to_pair(int) as implicit;
comment on cast (int as pair) is 'c';
create view v as select 1::pair as p;
create cast (text as pair) with inout;

-- pair: collations in use
-- before
create collation c1 (provider = icu, locale = 'de-u-co-phonebk');
create table t (a text collate c1);
create collation c4 (provider = icu, locale = 'und');
-- after
create collation c1 (provider = icu, locale = 'de-u-co-phonebk', deterministic = false);
create collation c2 (locale = 'C');
create collation c3 from "C";
create table t (a text collate c2);
comment on collation c2 is 'c';
create domain d as text collate c3;
create type k as (a text collate c3);

-- pair: conversion, transform, language and access method
-- before
create function f(internal) returns internal immutable strict language internal as 'int4in';
-- after
create function f(internal) returns internal immutable strict language internal as 'int4in';
create conversion ours for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create transform for int language sql (from sql with function prsd_lextype(internal));
create access method heap2 type table handler heap_tableam_handler;
create language mylang handler plpgsql_call_handler;
comment on language mylang is 'l';
comment on access method heap2 is 'a';
comment on conversion ours is 'v';

-- pair: text search in use
-- before
create text search dictionary d (template = simple, accept = false);
create text search configuration c (copy = simple);
create table t (a text);
-- after
create text search dictionary d (template = simple, stopwords = 'english');
create text search configuration c (parser = default);
alter text search configuration c add mapping for asciiword, word with d, english_stem;
create table t (a text);
create index i on t using gin (to_tsvector('c', a));
comment on text search configuration c is 'c';
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype,
    headline = prsd_headline);
create text search template tt (init = dsimple_init, lexize = dsimple_lexize);
comment on text search dictionary d is 'd';

-- pair: foreign data
-- before
create foreign data wrapper w;
create server s foreign data wrapper w;
create table t (a int);
-- after
create foreign data wrapper w options (a 'x y');
create server s type 't' version '1' foreign data wrapper w options (host 'h', "P q" '1''2');
create user mapping for public server s options ("user" 'u', password 'p');
create user mapping for pair_reader server s;
create foreign table ft (a int options (x 'y') not null, b text collate "C" default 'q',
    constraint c check (a > 0)) server s options (t 'u');
create view v as select a from ft;
comment on foreign table ft is 'f';
comment on column ft.a is 'a';
grant select on ft to pair_reader;
grant usage on foreign server s to pair_writer;
comment on server s is 's';
comment on foreign data wrapper w is 'w';
