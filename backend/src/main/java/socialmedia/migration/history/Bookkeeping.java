package socialmedia.migration.history;

import org.jspecify.annotations.Nullable;
import socialmedia.migration.directory.Checksum;
import socialmedia.migration.directory.FileName;
import socialmedia.text.SqlLiteral;

/**
 * The SQL that records steps in Flyway's history, in {@code alembic_version} and in the console's events.
 *
 * <p>It is text rather than statements with parameters, because a direct run and an offline script must leave the same:
 * both use these very words.
 */
public final class Bookkeeping {

    /** SQLSTATE raised when {@code alembic_version} is not where it should be. */
    public static final String ALEMBIC_MOVED = "AS001";

    /** SQLSTATE raised when the schema {@code admin_shell} was made by a newer console. */
    public static final String NEWER_CONSOLE = "AS002";

    /** SQLSTATE raised by an offline script on a database that is not where it starts from. */
    public static final String WRONG_START = "AS003";

    private static final int LONGEST_DESCRIPTION = 200;

    private Bookkeeping() {}

    /**
     * Flyway's history table, to the letter of its own definition.
     *
     * @see <a href="https://documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html">Flyway's page</a>
     */
    public static String historyTable() {
        return """
                do $history$
                begin
                    if to_regclass('public.flyway_schema_history') is null then
                        create table public.flyway_schema_history (
                            installed_rank integer not null,
                            version varchar(50),
                            description varchar(200) not null,
                            type varchar(20) not null,
                            script varchar(1000) not null,
                            checksum integer,
                            installed_by varchar(100) not null,
                            installed_on timestamp not null default now(),
                            execution_time integer not null,
                            success boolean not null
                        );
                        alter table public.flyway_schema_history
                            add constraint flyway_schema_history_pk primary key (installed_rank);
                        create index flyway_schema_history_s_idx on public.flyway_schema_history (success);
                    end if;
                end
                $history$""";
    }

    /** Starts the clock of a step; what {@link #upRow} and {@link #downRow} record is counted from here. */
    public static String startClock() {
        return "do $clock$ begin perform set_config('admin_shell.step_began', clock_timestamp()::text, false); end $clock$";
    }

    /** Stops with {@link #WRONG_START} unless exactly {@code number} revisions are applied, the newest with this id. */
    public static String requireStart(int number, @Nullable String id) {
        return """
                do $start$
                declare
                    newest text;
                    wanted constant text := %s;
                begin
                    if to_regclass('public.flyway_schema_history') is not null then
                        select h.version || ' ' || substring(h.script from '__([0-9a-f]{12})') into newest
                        from (
                            select distinct on (version::integer) version, script, type
                            from public.flyway_schema_history
                            where version is not null
                            order by version::integer, installed_rank desc
                        ) h
                        where h.type <> 'DELETE'
                        order by h.version::integer desc
                        limit 1;
                    end if;
                    if coalesce(newest, 'base') <> wanted then
                        raise exception 'this script starts at %%, the database is at %%', wanted, coalesce(newest, 'base')
                            using errcode = '%s';
                    end if;
                end
                $start$""".formatted(SqlLiteral.of(number == 0 ? "base" : number + " " + id), WRONG_START);
    }

    private static String elapsed() {
        return "(extract(epoch from clock_timestamp() - current_setting('admin_shell.step_began')::timestamptz) * 1000)"
                + "::integer";
    }

    /** The row of a revision that was applied, as Flyway writes it. */
    public static String upRow(int number, Scripts scripts) {
        return row(number, scripts.upFile(), "SQL", scripts.upFile(), Checksum.of(scripts.up()), elapsed());
    }

    /** The row of a revision that was stamped: applied without running anything. */
    public static String stampedRow(int number, Scripts scripts) {
        return row(number, scripts.upFile(), "SQL", scripts.upFile(), Checksum.of(scripts.up()), "0");
    }

    /** The row of a revision that was taken back: Flyway then shows the old row as deleted and the version as pending. */
    public static String downRow(int number, String upFile, @Nullable String downFile) {
        return row(number, upFile, "DELETE", downFile == null ? upFile : downFile, null, elapsed());
    }

    /** The row of a revision that was stamped away. */
    public static String unstampedRow(int number, String upFile) {
        return row(number, upFile, "DELETE", upFile, null, "0");
    }

    private static String row(
            int number, String upFile, String type, String script, @Nullable Integer checksum, String milliseconds) {
        String description = FileName.find(upFile).map(FileName::description).orElse(upFile);
        return """
                insert into public.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                select coalesce(max(installed_rank), 0) + 1, %s, %s, %s, %s, %s, current_user, %s, true
                from public.flyway_schema_history""".formatted(
                        SqlLiteral.of(String.valueOf(number)),
                        SqlLiteral.of(abbreviated(description)),
                        SqlLiteral.of(type),
                        SqlLiteral.of(script),
                        SqlLiteral.of(checksum),
                        milliseconds);
    }

    private static String abbreviated(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION - 3) + "...";
    }

    /**
     * Moves {@code alembic_version}, where there is one, from one id to another; null is Alembic's base.
     *
     * <p>Alembic takes no lock, so exactly the old row must be found: else it raises {@link #ALEMBIC_MOVED}.
     */
    public static String moveAlembic(@Nullable String from, @Nullable String to) {
        String change;
        if (from == null) {
            change = """
                    lock table public.alembic_version in share row exclusive mode;
                            insert into public.alembic_version (version_num)
                            select %s where not exists (select from public.alembic_version)""".formatted(SqlLiteral.of(to));
        } else if (to == null) {
            change = "delete from public.alembic_version where version_num = " + SqlLiteral.of(from);
        } else {
            change = "update public.alembic_version set version_num = %s where version_num = %s"
                    .formatted(SqlLiteral.of(to), SqlLiteral.of(from));
        }
        return """
                do $alembic$
                declare
                    changed integer;
                begin
                    if to_regclass('public.alembic_version') is not null then
                        %s;
                        get diagnostics changed = row_count;
                        if changed <> 1 then
                            raise exception 'alembic_version is not at %s: Alembic moved it meanwhile'
                                using errcode = '%s';
                        end if;
                    end if;
                end
                $alembic$""".formatted(change, from == null ? "<base>" : from.replace("'", "''"), ALEMBIC_MOVED);
    }

    /** Sets {@code alembic_version}, where there is one, whatever it holds; null is Alembic's base. */
    public static String setAlembic(@Nullable String to) {
        String insert = to == null
                ? ""
                : "\n        insert into public.alembic_version (version_num) values (" + SqlLiteral.of(to) + ");";
        return """
                do $alembic$
                begin
                    if to_regclass('public.alembic_version') is not null then
                        delete from public.alembic_version;%s
                    end if;
                end
                $alembic$""".formatted(insert);
    }

    /** One event. */
    public static String event(MigrationEvent event, Operator operator) {
        Scripts scripts = event.scripts();
        return """
                insert into admin_shell.migration_event
                    (kind, direction, revision_number, revision_id, message, statement, statements, milliseconds,
                     os_user, host, application_version, up_file, up_script, down_file, down_script, sqlstate, error)
                values (%s, %s, %s, %s, %s, %s, %s, %s,
                    %s, %s, %s, %s, %s, %s, %s, %s, %s)""".formatted(
                        SqlLiteral.of(event.kind().word()),
                        SqlLiteral.of(event.up() == null ? null : event.up() ? "up" : "down"),
                        SqlLiteral.of(event.number()),
                        SqlLiteral.of(event.id()),
                        SqlLiteral.of(event.message()),
                        SqlLiteral.of(event.statement()),
                        SqlLiteral.of(event.statements()),
                        event.kind().isTimed() ? elapsed() : "null",
                        SqlLiteral.of(operator.osUser()),
                        SqlLiteral.of(operator.host()),
                        SqlLiteral.of(operator.applicationVersion()),
                        SqlLiteral.of(scripts == null ? null : scripts.upFile()),
                        SqlLiteral.block(scripts == null ? null : scripts.up()),
                        SqlLiteral.of(scripts == null ? null : scripts.downFile()),
                        SqlLiteral.block(scripts == null ? null : scripts.down()),
                        SqlLiteral.of(event.sqlState()),
                        SqlLiteral.of(event.error()));
    }
}
