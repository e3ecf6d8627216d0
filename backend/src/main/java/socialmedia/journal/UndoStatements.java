package socialmedia.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.journal.TableColumns.Column;

/** The SQL that takes back one batch; every identifier comes from an enum or was quoted by the server. */
final class UndoStatements {

    /** What is left of the batch once the skipped rows are out. */
    private static final String ROWS = """
            select r.seq, r.key, r.before, r.after
            from admin_shell.row_change r
            where r.action_id = :undo_action and r.statement = :undo_statement
              and not jsonb_exists((select cast(:undo_skipped as jsonb)), r.key::text)
            """;

    private final UndoBatch batch;
    private final TableColumns columns;
    private final String table;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    UndoStatements(UndoBatch batch, TableColumns columns, Set<String> skipped) {
        this.batch = batch;
        this.columns = columns;
        this.table = batch.table().sqlName();
        parameters.put("undo_action", batch.action());
        parameters.put("undo_statement", batch.statement());
        parameters.put(
                "undo_skipped",
                skipped.stream()
                        .map(key -> '"' + key.replace("\"", "\\\"") + "\":1")
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /** For all of the statements here. */
    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Locks the rows that there are until the transaction ends, and counts them. */
    String locking() {
        return """
                select count(*)
                from (select 1 from (%s) j join %s t on %s order by j.key for update of t) locked
                """.formatted(ROWS, table, onKey("j.key"));
    }

    /** Gives those of the rows that are in the way: key, previous key, problem and detail. */
    String conflicts() {
        parameters.put("undo_added", columns.missingIn(batch.columns()));
        parameters.put("undo_gone", columns.goneSince(batch.columns()));
        return """
                with j as materialized (
                %1$s
                ), judged as (
                    select j.seq, j.key, case when j.before is not null and j.after is not null then %4$s end as previous_key, %5$s as detail_of_parent,
                           case
                               when j.before is null and j.after is null then 'ERASED'
                               when j.after is null and t.undo_image is not null then 'KEY_TAKEN'
                               when j.after is not null and t.undo_image is null then 'MISSING'
                               when t.undo_image - cast(:undo_added as text[]) <> j.after - cast(:undo_gone as text[])
                               then 'CHANGED'
                               when j.before is not null and j.after is not null and %4$s <> j.key
                                    and exists (select from %2$s t where %6$s) then 'KEY_TAKEN'
                               when j.before is not null and %7$s is not null then 'EMAIL_TAKEN'
                               when j.before is not null and %5$s is not null then 'PARENT_GONE'
                           end as problem,
                           case when j.before is not null then %7$s end as email_owner,
                           j.after, t.undo_image
                    from j left join lateral (select to_jsonb(t) as undo_image from %2$s t where %3$s) t on true %8$s
                )
                select key::text as key, previous_key::text as previous_key, problem,
                       case problem
                           when 'CHANGED' then (
                               select string_agg(a.key, ', ' order by a.key) from jsonb_each(after) a
                               where jsonb_exists(undo_image, a.key) and a.value is distinct from undo_image -> a.key)
                           when 'EMAIL_TAKEN' then email_owner::text
                           when 'PARENT_GONE' then detail_of_parent
                       end as detail
                from judged where problem is not null order by seq
                """.formatted(
                        ROWS,
                        table,
                        onKey("j.key"),
                        batch.table().keyOf("j.before"),
                        goneParent(),
                        onKey("j.before"),
                        emailOwner(),
                        parents());
    }

    /** Deletes what was inserted. */
    String deletion() {
        return """
                delete from %s t using (%s) j
                where j.before is null and j.after is not null and %s
                returning to_jsonb(t) as before, null::jsonb as after
                """.formatted(table, ROWS, onKey("j.key"));
    }

    /** Inserts what was deleted. */
    String insertion() {
        List<Column> settable = columns.settable(batch.columns(), false);
        return """
                insert into %1$s as t (%2$s) overriding system value
                select %3$s from (%4$s) j cross join lateral jsonb_populate_record(null::%1$s, j.before) b
                where j.before is not null and j.after is null
                order by j.seq
                returning null::jsonb as before, to_jsonb(t) as after
                """.formatted(table, listed(settable, "%s"), listed(settable, "b.%s"), ROWS);
    }

    /** Sets what was updated to what it was. */
    String update() {
        List<Column> settable = columns.settable(batch.columns(), true);
        return """
                update %1$s t set %2$s
                from (
                    select j.key as undo_key, to_jsonb(t) as undo_image, b.*
                    from (%4$s) j join %1$s t on %3$s
                    cross join lateral jsonb_populate_record(null::%1$s, j.before) b
                    where j.before is not null and j.after is not null
                ) n
                where %5$s
                returning n.undo_image as before, to_jsonb(t) as after
                """.formatted(table, listed(settable, "%1$s = n.%1$s"), onKey("j.key"), ROWS, onKey("n.undo_key"));
    }

    private String onKey(String image) {
        return batch.table().keyColumns().stream()
                .map(column -> "t." + column + " = (" + image + " ->> '" + column + "')::integer")
                .collect(Collectors.joining(" and "));
    }

    private static String listed(List<Column> columns, String form) {
        return columns.stream().map(column -> form.formatted(column.quoted())).collect(Collectors.joining(", "));
    }

    /** Another row of the batch that holds the email is going to let go of it. */
    private String emailOwner() {
        return batch.table() != JournaledTable.USERS ? "null::integer" : """
                (select o.id from users o
                 where o.email = j.before ->> 'email' and o.email is distinct from j.after ->> 'email'
                   and not exists (select from j other where (other.key ->> 'id')::integer = o.id))""";
    }

    private String goneParent() {
        return batch.table().parents().isEmpty()
                ? "null::text"
                : batch.table().parents().entrySet().stream()
                        .map(parent -> "when parent_%1$s.id is null then '%2$s ' || (j.before ->> '%1$s')"
                                .formatted(parent.getKey(), parent.getValue().singular()))
                        .collect(Collectors.joining(" ", "case ", " end"));
    }

    private String parents() {
        return batch.table().parents().entrySet().stream()
                .map(parent -> "left join %2$s parent_%1$s on parent_%1$s.id = (j.before ->> '%1$s')::integer"
                        .formatted(parent.getKey(), parent.getValue().sqlName()))
                .collect(Collectors.joining(" "));
    }
}
