package socialmedia.journal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.migration.history.Operator;

/** The row of the action under way: written with its first change, or as soon as its id is asked for. */
final class ActionRow {

    private static final String REVISION = """
            (select substring(h.script from '[VU][0-9]+__([0-9a-z]+)_')
             from public.flyway_schema_history h
             where h.success and h.version is not null and h.type <> 'DELETE'
               and not exists (
                   select from public.flyway_schema_history d
                   where d.version = h.version and d.type = 'DELETE' and d.installed_rank > h.installed_rank)
             order by h.installed_rank desc
             limit 1)""";

    private static final String INSERT = """
            with new as (select nextval(pg_get_serial_sequence('admin_shell.action', 'id')) as id)
            insert into admin_shell.action (id, os_user, host, application_version, command, reason, script, line,
                group_id, revision, undoes)
            overriding system value
            select new.id, :journal_os_user, :journal_host, :journal_version, :journal_command, :journal_reason,
                :journal_script, :journal_line, case when :journal_grouped then coalesce(:journal_first::bigint, new.id) end,
                %s, :journal_undoes
            from new
            returning id
            """;

    private static final String WRITTEN = "select :journal_action::bigint as id";

    private final JdbcClient database;
    private final Contents contents;
    private @Nullable Long id;

    ActionRow(JdbcClient database, Contents contents) {
        this.database = database;
        this.contents = contents;
    }

    /** Part of a group, whose first action it is where that is null. */
    record Membership(@Nullable Long first) {}

    /** @param history whether there is a history of revisions to name the newest of */
    record Contents(
            Operator operator,
            ActionRequest request,
            @Nullable Long undoes,
            boolean history,
            @Nullable Membership group) {}

    /** Its id, for which it is written where it was not yet. */
    long id() {
        if (id == null) {
            id = database.sql(sql()).params(parameters()).query(Long.class).single();
        }
        return id;
    }

    /** SQL that gives its id, writing it where it was not yet; the statement that this becomes part of saves a round trip. */
    String sql() {
        return id == null ? INSERT.formatted(contents.history() ? REVISION : "null") : WRITTEN;
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        if (id != null) {
            parameters.put("journal_action", id);
            return parameters;
        }
        ActionRequest request = contents.request();
        Membership group = contents.group();
        parameters.put("journal_os_user", contents.operator().osUser());
        parameters.put("journal_host", contents.operator().host());
        parameters.put("journal_version", contents.operator().applicationVersion());
        parameters.put("journal_command", request.command());
        parameters.put("journal_reason", request.reason());
        parameters.put("journal_script", request.script());
        parameters.put("journal_line", request.line());
        parameters.put("journal_grouped", group != null);
        parameters.put("journal_first", group == null ? null : group.first());
        parameters.put("journal_undoes", contents.undoes());
        return parameters;
    }

    /** That the statement was run. */
    void written(long given) {
        id = given;
    }
}
