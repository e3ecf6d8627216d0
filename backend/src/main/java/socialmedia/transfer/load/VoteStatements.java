package socialmedia.transfer.load;

import java.util.List;
import java.util.Map;
import socialmedia.journal.JournaledTable;

/** Merges votes: there is nothing to update in one. */
final class VoteStatements implements MergeStatements {

    @Override
    public List<ImportColumn> staged() {
        return List.of(ImportColumn.USER_ID, ImportColumn.USER_EMAIL, ImportColumn.POST_ID);
    }

    @Override
    public List<String> judging() {
        return List.of("""
                update pg_temp.import_row r set user_id = u.id
                from users u
                where r.verdict is null and r.user_id is null and u.email = r.user_email
                """, """
                update pg_temp.import_row r set verdict = j.verdict
                from (
                    select s.line,
                           case when s.user_id is null then 'NO_USER_EMAIL'
                                when u.id is null then 'NO_USER'
                                when w.id is distinct from s.user_id and s.user_email is not null then 'OTHER_USER'
                                when p.id is null then 'NO_POST'
                                when v.xmin::text = any(:ours) then 'DUPLICATE_VOTE'
                                when v.user_id is not null then 'TAKEN_VOTE'
                           end as verdict
                    from pg_temp.import_row s
                    left join users u on u.id = s.user_id
                    left join users w on w.email = s.user_email
                    left join posts p on p.id = s.post_id
                    left join votes v on v.user_id = s.user_id and v.post_id = s.post_id
                    where s.verdict is null
                ) j
                where j.line = r.line and j.verdict is not null
                """);
    }

    @Override
    public String waiting() {
        return """
                update pg_temp.import_row r set waiting = not s.first
                from (
                    select line, row_number() over (partition by user_id, post_id order by line) = 1 as first
                    from pg_temp.import_row
                    where verdict is null
                ) s
                where s.line = r.line and r.waiting = s.first
                """;
    }

    @Override
    public List<String> deciding() {
        return List.of();
    }

    @Override
    public List<Map.Entry<JournaledTable, String>> updating() {
        return List.of();
    }

    @Override
    public String inserting() {
        return """
                insert into votes as t (user_id, post_id)
                select r.user_id, r.post_id
                from pg_temp.import_row r
                where r.verdict is null and not r.waiting
                order by r.line
                on conflict do nothing
                returning null::jsonb as before, to_jsonb(t) as after
                """;
    }

    @Override
    public String marking() {
        return """
                update pg_temp.import_row r set verdict = 'DONE'
                from votes t
                where r.verdict is null and not r.waiting
                  and t.user_id = r.user_id and t.post_id = r.post_id and t.xmin::text = :own
                """;
    }
}
