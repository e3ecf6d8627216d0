package socialmedia.transfer.load;

import java.util.List;
import java.util.Map;
import socialmedia.journal.JournaledTable;

/** Merges posts, which are known by their ids. */
final class PostStatements implements MergeStatements {

    private final boolean updates;

    PostStatements(OnConflict onConflict) {
        this.updates = onConflict == OnConflict.UPDATE;
    }

    @Override
    public List<ImportColumn> staged() {
        return List.of(
                ImportColumn.ID,
                ImportColumn.TITLE,
                ImportColumn.CONTENT,
                ImportColumn.OWNER_ID,
                ImportColumn.OWNER_EMAIL,
                ImportColumn.PUBLISHED,
                ImportColumn.CREATED_AT);
    }

    @Override
    public List<String> judging() {
        return List.of("""
                update pg_temp.import_row r set owner_id = u.id
                from users u
                where r.verdict is null and r.owner_id is null and u.email = r.owner_email
                """, """
                update pg_temp.import_row r set verdict = j.verdict
                from (
                    select s.line,
                           case when s.owner_id is null and s.owner_email is not null then 'NO_OWNER_EMAIL'
                                when s.owner_id is not null and u.id is null then 'NO_OWNER'
                                when w.id is distinct from s.owner_id and s.owner_email is not null then 'OTHER_OWNER'
                                when p.xmin::text = any(:ours) then 'DUPLICATE_ID'
                                when p.id is not null and not %s then 'TAKEN_ID'
                           end as verdict
                    from pg_temp.import_row s
                    left join users u on u.id = s.owner_id
                    left join users w on w.email = s.owner_email
                    left join posts p on p.id = s.id
                    where s.verdict is null
                ) j
                where j.line = r.line and j.verdict is not null
                """.formatted(updates));
    }

    @Override
    public String waiting() {
        return """
                update pg_temp.import_row r set waiting = not s.first
                from (
                    select line, row_number() over (partition by id order by line) = 1 as first
                    from pg_temp.import_row
                    where verdict is null and id is not null
                ) s
                where s.line = r.line and r.waiting = s.first
                """;
    }

    @Override
    public List<String> deciding() {
        return !updates ? List.of() : List.of("""
                update pg_temp.import_row r set verdict = j.verdict
                from (
                    select s.line,
                           case when p.id is null and (s.title is null or s.content is null or s.owner_id is null) then 'ABSENT'
                                when coalesce(s.title, p.title) = p.title
                                 and coalesce(s.content, p.content) = p.content
                                 and coalesce(s.owner_id, p.owner_id) = p.owner_id
                                 and coalesce(s.published, p.published) = p.published
                                 and coalesce(s.created_at, p.created_at) = p.created_at then 'SAME'
                           end as verdict
                    from pg_temp.import_row s
                    left join posts p on p.id = s.id
                    where s.verdict is null and not s.waiting
                ) j
                where j.line = r.line and j.verdict is not null
                """);
    }

    @Override
    public List<Map.Entry<JournaledTable, String>> updating() {
        return !updates ? List.of() : List.of(Map.entry(JournaledTable.POSTS, """
                update posts t set title = coalesce(r.title, t.title), content = coalesce(r.content, t.content),
                    owner_id = coalesce(r.owner_id, t.owner_id), published = coalesce(r.published, t.published),
                    created_at = coalesce(r.created_at, t.created_at)
                from (
                    select q.id, to_jsonb(q) as image, s.title, s.content, s.owner_id, s.published, s.created_at
                    from pg_temp.import_row s join posts q on q.id = s.id
                    where s.verdict is null and not s.waiting
                    order by q.id
                    for update of q
                ) r
                where t.id = r.id
                returning r.image as before, to_jsonb(t) as after
                """));
    }

    @Override
    public String inserting() {
        return """
                insert into posts as t (id, title, content, owner_id, published, created_at)
                select r.id, r.title, r.content, r.owner_id, coalesce(r.published, true), coalesce(r.created_at, now())
                from pg_temp.import_row r
                where r.verdict is null and not r.waiting and not exists (select from posts q where q.id = r.id)
                order by r.line
                on conflict do nothing
                returning null::jsonb as before, to_jsonb(t) as after
                """;
    }

    @Override
    public String marking() {
        return """
                update pg_temp.import_row r set verdict = 'DONE'
                from posts t
                where r.verdict is null and not r.waiting and t.id = r.id and t.xmin::text = :own
                """;
    }
}
