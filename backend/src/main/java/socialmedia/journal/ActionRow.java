package socialmedia.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.migration.history.Operator;

/** Writes the row of one action. */
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

    private final JdbcClient database;
    private final Operator operator;

    ActionRow(JdbcClient database, Operator operator) {
        this.database = database;
        this.operator = operator;
    }

    /** Part of a group, whose first action it is where that is null. */
    record Membership(@Nullable Long first) {}

    /** @param history whether there is a history of revisions to name the newest of */
    long insert(ActionRequest request, @Nullable Long undoes, boolean history, @Nullable Membership group) {
        return database.sql("""
                        with new as (select nextval(pg_get_serial_sequence('admin_shell.action', 'id')) as id)
                        insert into admin_shell.action (id, os_user, host, application_version, command, reason, script, line,
                            group_id, revision, undoes)
                        overriding system value
                        select new.id, :os_user, :host, :version, :command, :reason, :script, :line,
                            case when :grouped then coalesce(:first::bigint, new.id) end, %s, :undoes
                        from new
                        returning id
                        """.formatted(history ? REVISION : "null"))
                .param("os_user", operator.osUser())
                .param("host", operator.host())
                .param("version", operator.applicationVersion())
                .param("command", request.command())
                .param("reason", request.reason())
                .param("script", request.script())
                .param("line", request.line())
                .param("grouped", group != null)
                .param("first", group == null ? null : group.first())
                .param("undoes", undoes)
                .query(Long.class)
                .single();
    }
}
