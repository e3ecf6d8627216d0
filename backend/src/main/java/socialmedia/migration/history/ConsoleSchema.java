package socialmedia.migration.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import socialmedia.migration.directory.Checksum;
import socialmedia.text.SqlLiteral;

/**
 * The console's own schema {@code admin_shell}, made on the first write that needs it.
 *
 * <p>Its numbered files travel inside the program; {@code admin_shell.schema_history} remembers which were run.
 */
public final class ConsoleSchema {

    /** In their order; a database that knows more of them belongs to a newer console. */
    private static final List<String> FILES =
            List.of("V1__migration_event.sql", "V2__journal.sql", "V3__seed.sql", "V4__kept_data.sql");

    public static final int VERSION = FILES.size();

    /** The first version with actions, suspensions and environment marks. */
    public static final int VERSION_WITH_JOURNAL = 2;

    /** The first version that knows of seeds. */
    public static final int VERSION_WITH_SEEDS = 3;

    private ConsoleSchema() {}

    /** SQL that brings the schema up to date, whatever part of it exists; one statement, for a transaction. */
    public static String sql() {
        StringBuilder body = new StringBuilder();
        for (int number = 1; number <= FILES.size(); number++) {
            String name = FILES.get(number - 1);
            String text = text(name);
            body.append("""
                        if not exists (select from admin_shell.schema_history where number = %d) then
                    %s
                            insert into admin_shell.schema_history (number, name, checksum)
                            values (%d, %s, %d);
                        end if;
                    """.formatted(number, text.stripTrailing(), number, SqlLiteral.of(name), Checksum.of(text)));
        }
        return """
                do $console$
                begin
                    -- two consoles may make it at once, and the second one finds it made
                    perform pg_advisory_xact_lock(hashtextextended('admin_shell', 0));
                    -- not to_regnamespace, which may remember what it saw before the wait
                    if not exists (select from pg_catalog.pg_namespace where nspname = 'admin_shell') then
                        create schema admin_shell;
                        create table admin_shell.schema_history (
                            number integer primary key,
                            name text not null,
                            checksum integer not null,
                            applied_at timestamptz not null default now()
                        );
                    end if;
                    if exists (select from admin_shell.schema_history where number > %d) then
                        raise exception 'the schema admin_shell belongs to a newer console'
                            using errcode = '%s', hint = 'use that console''s version';
                    end if;
                %s
                end
                $console$""".formatted(VERSION, Bookkeeping.NEWER_CONSOLE, body.toString().stripTrailing());
    }

    private static String text(String file) {
        String resource = "/socialmedia/console/" + file;
        try (InputStream in = ConsoleSchema.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
