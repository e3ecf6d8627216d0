package socialmedia.transfer.load;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import socialmedia.database.CopyStream;
import socialmedia.journal.Changes;

/** Checked rows in a temporary table of the transaction, by COPY. */
final class StagedRows {

    private final Changes changes;

    StagedRows(Changes changes) {
        this.changes = changes;
    }

    /**
     * Stages them in place of any before, numbered from 1 in the column {@code line}: a file's own lines tell no records apart
     * where a whole JSON file is one.
     */
    void stage(List<CheckedRow> rows, List<ImportColumn> columns) {
        changes.database().sql("drop table if exists pg_temp.import_row").update();
        changes.database().sql("""
                create temporary table import_row (
                    line bigint not null,
                    id integer,
                    email text,
                    password text,
                    plain boolean not null,
                    created_at timestamptz,
                    phone_number text,
                    phone_given boolean not null,
                    title text,
                    content text,
                    owner_id integer,
                    owner_email text,
                    published boolean,
                    user_id integer,
                    user_email text,
                    post_id integer,
                    target integer,
                    assigned boolean not null default false,
                    waiting boolean not null default false,
                    verdict text,
                    other integer
                ) on commit drop
                """).update();
        ConnectionCallback<Long> work = connection -> copy(connection, rows, columns);
        changes.onConnection(work);
        // Without statistics a staged row looks like one of thousands that match, and joins are planned for millions.
        changes.database().sql("analyze pg_temp.import_row").update();
    }

    private static long copy(Connection connection, List<CheckedRow> rows, List<ImportColumn> columns) {
        String names = columns.stream().map(ImportColumn::word).collect(Collectors.joining(", "));
        try (CopyStream into =
                CopyStream.into(connection, "pg_temp.import_row (line, plain, phone_given, " + names + ")", "")) {
            long place = 0;
            for (CheckedRow row : rows) {
                into.number(++place);
                into.flag(row.password() != null);
                into.flag(row.phoneGiven());
                columns.forEach(column -> write(into, row.value(column)));
                into.endRow();
            }
            return into.finish();
        }
    }

    private static void write(CopyStream into, @Nullable Object value) {
        if (value instanceof Integer number) {
            into.number(number);
        } else if (value instanceof Boolean flag) {
            into.flag(flag);
        } else if (value instanceof Instant instant) {
            into.instant(instant);
        } else {
            into.text((String) value);
        }
    }
}
