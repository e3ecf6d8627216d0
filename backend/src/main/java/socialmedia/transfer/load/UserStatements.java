package socialmedia.transfer.load;

import java.util.List;
import java.util.Map;
import socialmedia.journal.JournaledTable;

/**
 * Merges users, which are known by their ids, or by their emails where a row has no id. A suspended user's new password is kept
 * for the end of the suspension, as every change of it; the stand-in, which an export has in its place, is no new one.
 */
final class UserStatements implements MergeStatements {

    /** Whoever has the email is not the one that the row is about. */
    private static final String TWO_USERS = "e.id is not null and e.id is distinct from coalesce(i.id, s.target)";

    /** Users who were there before are never touched, so that this cannot change with what earlier lines come to. */
    private static final String LEFT_OUT = """
            case when i.xmin::text <> all(s.ours) and e.xmin::text <> all(s.ours) and i.id <> e.id then 'OTHERS_EMAIL'
                 when i.xmin::text <> all(s.ours) then 'TAKEN_ID'
                 when e.xmin::text <> all(s.ours) then 'TAKEN_EMAIL'
                 when i.id is not null then 'DUPLICATE_ID'
                 when e.id is not null then 'DUPLICATE_EMAIL'
            end""";

    /** Whoever has the email may let go of it by an earlier line. */
    private static final String UPDATED = """
            case when i.xmin::text = any(s.ours) then 'DUPLICATE_ID'
                 when e.xmin::text = any(s.ours) then 'DUPLICATE_EMAIL'
                 when %s and not exists (select from pg_temp.import_row o where o.verdict is null and o.id = e.id)
                     then 'OTHERS_EMAIL'
            end""".formatted(TWO_USERS);

    private final boolean updates;
    private final boolean phone;

    UserStatements(OnConflict onConflict, boolean hasPhoneNumbers) {
        this.updates = onConflict == OnConflict.UPDATE;
        this.phone = hasPhoneNumbers;
    }

    @Override
    public List<ImportColumn> staged() {
        return List.of(
                ImportColumn.ID,
                ImportColumn.EMAIL,
                ImportColumn.PASSWORD,
                ImportColumn.CREATED_AT,
                ImportColumn.PHONE_NUMBER);
    }

    @Override
    public List<String> judging() {
        return List.of(updates ? """
                update pg_temp.import_row r set target = coalesce(i.id, e.id)
                from pg_temp.import_row s
                left join users i on i.id = s.id
                left join users e on e.email = s.email and s.id is null
                where s.verdict is null and s.line = r.line and r.target is distinct from coalesce(i.id, e.id)
                """ : """
                update pg_temp.import_row r set target = null where r.target is not null
                """, """
                update pg_temp.import_row r set password = null
                from admin_shell.suspended_user k
                where r.verdict is null and k.user_id = r.target and k.stand_in = r.password
                """, """
                update pg_temp.import_row r set verdict = j.verdict, other = j.other
                from (
                    select s.line, e.id as other, %s as verdict
                    from (select *, :ours::text[] as ours from pg_temp.import_row where verdict is null) s
                    left join users i on i.id = s.id
                    left join users e on e.email = s.email
                ) j
                where j.line = r.line and j.verdict is not null
                """.formatted(updates ? UPDATED : LEFT_OUT));
    }

    /** A row is about an id, its email, and the email that its record has so far: whichever an earlier line names comes first. */
    @Override
    public String waiting() {
        return """
                with named as (
                    select s.line, k.key
                    from pg_temp.import_row s
                    left join users i on i.id = coalesce(s.id, s.target)
                    cross join lateral (values ('i' || coalesce(s.id, s.target)), ('e' || s.email), ('e' || i.email)) k (key)
                    where s.verdict is null and k.key is not null
                ), first as (
                    select key, min(line) as line from named group by key
                ), held as (
                    select distinct n.line from named n join first f on f.key = n.key where f.line < n.line
                )
                update pg_temp.import_row r set waiting = h.line is not null
                from pg_temp.import_row s left join held h on h.line = s.line
                where s.verdict is null and s.line = r.line and r.waiting <> (h.line is not null)
                """;
    }

    @Override
    public List<String> deciding() {
        return !updates
                ? List.of()
                : List.of("""
                update pg_temp.import_row r set verdict = j.verdict, other = j.other
                from (
                    select s.line, e.id as other,
                           case when %s then 'OTHERS_EMAIL'
                                when s.target is null and s.email is null then 'ABSENT'
                                when coalesce(s.email, t.email) = t.email
                                 and coalesce(s.created_at, t.created_at) = t.created_at
                                 and not s.plain and coalesce(s.password, k.password, t.password) = coalesce(k.password, t.password)
                                 and %s then 'SAME'
                           end as verdict
                    from pg_temp.import_row s
                    left join users i on i.id = s.id
                    left join users e on e.email = s.email
                    left join users t on t.id = s.target
                    left join admin_shell.suspended_user k on k.user_id = s.target
                    where s.verdict is null and not s.waiting
                ) j
                where j.line = r.line and j.verdict is not null
                """.formatted(
                        TWO_USERS,
                        phone ? "(not s.phone_given or s.phone_number is not distinct from t.phone_number)" : "true"));
    }

    @Override
    public List<Map.Entry<JournaledTable, String>> updating() {
        return !updates
                ? List.of()
                : List.of(
                        Map.entry(JournaledTable.USERS, """
                update users t set email = coalesce(r.email, t.email), created_at = coalesce(r.created_at, t.created_at),
                    password = case when r.suspended then t.password else coalesce(r.password, t.password) end%s
                from (
                    select q.id, to_jsonb(q) as image, k.user_id is not null as suspended,
                           s.email, s.password, s.created_at, s.phone_given, s.phone_number
                    from pg_temp.import_row s
                    join users q on q.id = s.target
                    left join admin_shell.suspended_user k on k.user_id = q.id
                    where s.verdict is null and not s.waiting
                    order by q.id
                    for update of q
                ) r
                where t.id = r.id
                returning r.image as before, to_jsonb(t) as after
                """.formatted(
                                        phone
                                                ? ", phone_number = case when r.phone_given then r.phone_number else t.phone_number end"
                                                : "")),
                        Map.entry(JournaledTable.SUSPENDED_USER, """
                update admin_shell.suspended_user t set password = r.password
                from (
                    select q.user_id, to_jsonb(q) as image, s.password
                    from pg_temp.import_row s join admin_shell.suspended_user q on q.user_id = s.target
                    where s.verdict is null and not s.waiting and s.password is not null
                    for update of q
                ) r
                where t.user_id = r.user_id
                returning r.image as before, to_jsonb(t) as after
                """));
    }

    @Override
    public String inserting() {
        return """
                insert into users as t (id, email, password, created_at%s)
                select r.id, r.email, r.password, coalesce(r.created_at, now())%s
                from pg_temp.import_row r
                where r.verdict is null and not r.waiting and r.target is null
                order by r.line
                on conflict do nothing
                returning null::jsonb as before, to_jsonb(t) as after
                """.formatted(phone ? ", phone_number" : "", phone ? ", r.phone_number" : "");
    }

    @Override
    public String marking() {
        return """
                update pg_temp.import_row r set verdict = 'DONE'
                from users t
                where r.verdict is null and not r.waiting and t.id = coalesce(r.target, r.id) and t.xmin::text = :own
                """;
    }
}
