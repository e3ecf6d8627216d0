package socialmedia.schema;

/** Catalog queries for columns of tables. */
final class ColumnQueries {

    /**
     * Those that a table takes over from another are listed for it too. What is generated from other columns says so here, a default is
     * an object of its own. Facts say which casts PostgreSQL has from a column's type, or from the elements of its arrays.
     */
    static final String COLUMNS = """
            with cast_from as materialized (
                select
                    castsource as type_id,
                    '|' || string_agg(format_type(casttarget, null), '|') filter (where castcontext = 'i') || '|' as implicit,
                    '|' || string_agg(format_type(casttarget, null), '|') filter (where castcontext <> 'e') || '|' as assignable,
                    '|' || string_agg(format_type(casttarget, null), '|') || '|' as explicit
                from pg_cast
                where castsource <> casttarget
                group by castsource
            ), identity_sequence as materialized (
                select
                    d.refobjid as table_id, d.refobjsubid as attnum, n.nspname, s.relname, q.*,
                    case q.seqtypid when 'int2'::regtype then 32767 when 'int4'::regtype then 2147483647
                        else 9223372036854775807 end as greatest
                from pg_sequence q
                join pg_class s on s.oid = q.seqrelid
                join pg_namespace n on n.oid = s.relnamespace
                join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype = 'i'
                    and d.refclassid = 'pg_class'::regclass
            ), up as materialized (
                select
                    i.inhrelid as table_id, a.attname, string_agg(format('%s.%I', i.inhparent::regclass, a.attname), '|') as columns
                from pg_inherits i
                join pg_attribute a on a.attrelid = i.inhparent and a.attnum > 0 and not a.attisdropped
                group by i.inhrelid, a.attname
            )
            select
                'pg_class'::regclass::oid as class_id, t.oid as object_id, a.attnum as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, a.attname) as name,
                case format_type(a.atttypid, a.atttypmod)
                    when 'timestamp with time zone' then 'timestamptz'
                    else replace(format_type(a.atttypid, a.atttypmod), 'character varying', 'varchar')
                end as definition,
                case when a.attcollation <> y.typcollation then a.attcollation::regcollation::text end as collate,
                case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as generated,
                a.attgenerated = 'v' as virtual,
                case when s.seqrelid is null then null when a.attidentity = 'a' then 'always' else 'by default' end as identity,
                nullif(
                    concat_ws(
                        ' ',
                        case
                            when s.relname <> t.relname || '_' || a.attname || '_seq' or s.nspname <> n.nspname
                                then format('sequence name %I.%I', s.nspname, s.relname)
                        end,
                        case when s.seqstart <> 1 then 'start with ' || s.seqstart end,
                        case when s.seqincrement <> 1 then 'increment by ' || s.seqincrement end,
                        case when s.seqmin <> 1 then 'minvalue ' || s.seqmin end,
                        case when s.seqmax <> s.greatest then 'maxvalue ' || s.seqmax end,
                        case when s.seqcache <> 1 then 'cache ' || s.seqcache end,
                        case when s.seqcycle then 'cycle' end
                    ),
                    ''
                ) as identity_options,
                a.attnotnull as not_null,
                case
                    when nn.conislocal and nn.conname <> t.relname || '_' || a.attname || '_not_null' then quote_ident(nn.conname)
                end as not_null_name,
                coalesce(nn.connoinherit, false) as not_null_no_inherit,
                coalesce(not nn.convalidated, false) as not_null_not_valid,
                case when a.attstorage <> y.typstorage then
                    case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
                end as storage,
                case when a.attstattarget >= 0 then a.attstattarget end as statistics,
                case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
                array_to_string(a.attoptions, ', ') as options,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(a.attname) as fact_column,
                a.attnum as fact_position,
                t.relhassubclass as fact_has_heirs,
                a.attinhcount > 0 as fact_inherited,
                a.attislocal as fact_local,
                a.attinhcount > 0 and not a.attislocal and not t.relispartition as fact_apart,
                a.attinhcount > 0 and not a.attislocal and not t.relispartition as fact_comes,
                case when a.attinhcount > 0 then up.columns end as fact_from,
                format_type(a.atttypid, null) as fact_type,
                a.atttypmod as fact_type_modifier,
                coalesce(y.typcategory = 'A', false) as fact_array,
                coalesce(e.typcategory, y.typcategory) = 'S' and coalesce(e.typtype, y.typtype) = 'b' as fact_text,
                case y.typstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
                    as fact_own_storage,
                c.implicit as fact_implicit,
                c.assignable as fact_assignable,
                c.explicit as fact_explicit,
                quote_ident(nn.conname) as fact_null_constraint,
                case when s.seqrelid is not null then format('%I.%I', s.nspname, s.relname) end as fact_identity_sequence,
                quote_ident(s.relname) as fact_identity_sequence_name,
                case when s.seqrelid is not null then format('%I.%I', s.nspname, s.relname) end as fact_slot,
                s.seqstart as fact_start,
                s.seqmin as fact_minvalue,
                s.seqmax as fact_maxvalue,
                'set start with ' || s.seqstart || ' set increment by ' || s.seqincrement || ' set minvalue ' || s.seqmin
                    || ' set maxvalue ' || s.seqmax || ' set cache ' || s.seqcache
                    || case when s.seqcycle then ' set cycle' else ' set no cycle' end as fact_identity_settings,
                coalesce(a.attnum = any (k.partattrs::int2[]), false) as fact_partition_key,
                current_setting('server_version_num')::integer >= 170000 as fact_takes_expressions
            from pg_attribute a
            join pg_class t on t.oid = a.attrelid
            join pg_namespace n on n.oid = t.relnamespace
            join pg_type y on y.oid = a.atttypid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            left join pg_type e on e.oid = y.typelem and y.typcategory = 'A'
            left join cast_from c on c.type_id = coalesce(e.oid, y.oid)
            left join identity_sequence s on s.table_id = a.attrelid and s.attnum = a.attnum and a.attidentity <> ''
            left join up on up.table_id = a.attrelid and up.attname = a.attname
            left join pg_partitioned_table k on k.partrelid = a.attrelid
            left join pg_constraint nn on nn.conrelid = a.attrelid and nn.contype = 'n' and nn.conkey = array[a.attnum]
            where t.relkind in ('r', 'p')
                and t.oid >= 16384
                and a.attnum > 0
                and not a.attisdropped
            """;

    /** A column that is taken over from another table without its default says so: its default is null. */
    static final String DEFAULTS = """
            select
                'pg_attrdef'::regclass::oid as class_id, d.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, a.attnum as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, a.attname) as name,
                coalesce(pg_get_expr(d.adbin, d.adrelid), 'null') as definition,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(a.attname) as fact_column,
                t.relhassubclass as fact_has_heirs,
                a.attinhcount > 0 and not t.relispartition and (not a.attislocal or d.oid is null) as fact_apart
            from pg_attribute a
            join pg_class t on t.oid = a.attrelid
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attgenerated = ''
                and a.attnum > 0
                and not a.attisdropped
                and t.relkind in ('r', 'p')
                and t.oid >= 16384
                and (
                    d.oid is not null
                    or a.attinhcount > 0 and exists (
                        select
                        from pg_inherits i
                        join pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname and p.attnum > 0
                        where i.inhrelid = t.oid and p.atthasdef
                    )
                )
            """;

    private ColumnQueries() {}
}
