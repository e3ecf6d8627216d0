-- pair: operator
-- beyond
create function same(int, text) returns boolean immutable language sql as 'select $1::text = $2';
-- before
-- after
create operator === (function = same, leftarg = int, rightarg = text);

-- pair: cast
-- beyond
create type pair as (a int);
create function to_pair(int) returns pair immutable language sql as 'select row($1)::pair';
-- before
-- after
create cast (int as pair) with function to_pair(int) as assignment;

-- pair: collation
-- beyond
create table t (a int);
-- before
-- after
create collation german (provider = icu, locale = 'de-u-co-phonebk');

-- pair: operator class
-- beyond
create table t (a int);
-- before
-- after
create operator class backwards for type int using btree as operator 1 > , operator 5 <, function 1 btint4cmp(int, int);

-- pair: text search configuration
-- beyond
create table t (a text);
-- before
-- after
create text search configuration ours (copy = simple);

-- pair: text search dictionary
-- beyond
create table t (a text);
-- before
-- after
create text search dictionary plain (template = simple, accept = false);

-- pair: foreign data wrapper and server
-- beyond
create table t (a text);
-- before
-- after
create foreign data wrapper w;
create server srv foreign data wrapper w;
create foreign table ft (a int) server srv;

-- pair: base type
-- beyond
create table t (a int);
-- before
-- after
create type my_int;
create function my_int_in(cstring) returns my_int immutable strict language internal as 'int4in';
create function my_int_out(my_int) returns cstring immutable strict language internal as 'int4out';
create type my_int (input = my_int_in, output = my_int_out, like = int4);

-- pair: shell type
-- beyond
create table t (a int);
-- before
-- after
create type nothing_yet;

-- pair: conversion
-- beyond
create table t (a int);
-- before
-- after
create conversion ours for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;

-- pair: transform
-- beyond
create function f(internal) returns internal immutable strict language internal as 'int4in';
-- before
-- after
create transform for int language sql (from sql with function prsd_lextype(internal));

-- pair: operator in use by an index while a table changes
-- beyond
create function same(int, int) returns boolean immutable language sql as 'select $1 = $2';
-- before
create table t (a int);
-- after
create operator === (function = same, leftarg = int, rightarg = int, commutator = ===);
create table t (a int, constraint c check (a === a));

-- pair: access method
-- beyond
create table t (a int);
-- before
-- after
create access method heap2 type table handler heap_tableam_handler;

-- pair: subtype operator class of a range
-- beyond
-- before
-- after
create operator class backwards for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=,
    operator 5 <, function 1 btint4cmp(int, int);
create type back_range as range (subtype = int, subtype_opclass = backwards);

-- pair: beyond things that stay alike
create function same(int, text) returns boolean immutable language sql as 'select $1::text = $2';
create operator === (function = same, leftarg = int, rightarg = text);
create text search configuration ours (copy = simple);
-- before
create table t (a int);
-- after
create table t (a int, b int);
