package socialmedia.migration.kept;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.history.Operator;
import socialmedia.migration.loss.Loss;
import socialmedia.migration.loss.Sql;
import socialmedia.migration.loss.StepLosses;
import socialmedia.migration.loss.StoredColumn;
import socialmedia.migration.loss.StoredTable;
import socialmedia.migration.loss.Suspect;
import socialmedia.text.SqlLiteral;

/** Sets aside what one way down takes along, in the step's own transaction: the tables are locked by then. */
public final class SettingAside {

    private final Sql sql;
    private final Operator operator;
    private final int number;
    private final String revision;
    private final Map<Long, StoredTable> deleting = new LinkedHashMap<>();

    public SettingAside(Sql sql, Operator operator, int number, String revision) {
        this.sql = sql;
        this.operator = operator;
        this.number = number;
        this.revision = revision;
    }

    /** Why what a step loses cannot be set aside; empty where it can. */
    public static Optional<String> obstacle(StepLosses losses) {
        for (Loss loss : losses.losses()) {
            if (loss.kind() == Loss.Kind.CHANGED) {
                return Optional.of("values of " + loss.table() + "." + loss.column() + " that it changes");
            }
        }
        for (Suspect suspect : losses.suspects()) {
            boolean keyed = suspect.what() != Suspect.What.TABLE_DROPPED && isLost(suspect, losses);
            if (keyed && key(suspect.table(), losses.suspects()).isEmpty()) {
                return Optional.of(
                        "columns or rows of " + suspect.table().shortName() + ", which has no primary key that stays");
            }
        }
        return Optional.empty();
    }

    private static boolean isLost(Suspect suspect, StepLosses losses) {
        return losses.losses().stream()
                .anyMatch(loss -> loss.table().equals(suspect.table().shortName()));
    }

    /** Empty where a column of it goes too. */
    private static List<String> key(StoredTable table, List<Suspect> suspects) {
        boolean gone = suspects.stream()
                .anyMatch(suspect -> suspect.table().name().equals(table.name())
                        && suspect.column() != null
                        && suspect.what() == Suspect.What.COLUMN_DROPPED
                        && table.key().contains(suspect.column().name()));
        return gone ? List.of() : table.key();
    }

    /**
     * Before the step runs.
     *
     * @param suspects what the step drops or changes, as it is now
     * @param losses what its rehearsal found
     */
    public List<Loss> before(List<Suspect> suspects, StepLosses losses) throws SQLException {
        List<Loss> kept = new ArrayList<>();
        Map<String, List<StoredColumn>> columns = new LinkedHashMap<>();
        Map<String, StoredTable> tables = new LinkedHashMap<>();
        for (Suspect suspect : suspects) {
            StoredTable table = suspect.table();
            switch (suspect.what()) {
                case TABLE_DROPPED -> {
                    long rows = keep("table", table, table.key(), table.columns(), "");
                    add(kept, table, null, Loss.Kind.ROWS, rows);
                }
                case COLUMN_DROPPED -> {
                    tables.put(table.name(), table);
                    columns.computeIfAbsent(table.name(), name -> new ArrayList<>())
                            .add(Objects.requireNonNull(suspect.column()));
                }
                case ROWS_DELETED, FILE_CHANGED -> {
                    if (isLost(suspect, losses) && !deleting.containsValue(table)) {
                        long id = insert("rows", table, table.key(), table.columns());
                        fill(id, table, table.columns(), "");
                        deleting.put(id, table);
                    }
                }
                case COLUMN_RETYPED, ROWS_UPDATED -> {}
            }
        }
        for (StoredTable table : tables.values()) {
            kept.addAll(keepColumns(table, Objects.requireNonNull(columns.get(table.name()))));
        }
        return kept;
    }

    private List<Loss> keepColumns(StoredTable table, List<StoredColumn> columns) throws SQLException {
        List<StoredColumn> stored = new ArrayList<>();
        table.columns().stream()
                .filter(column -> table.key().contains(column.name()))
                .forEach(stored::add);
        stored.addAll(columns);
        // A null that the column gets back by itself need not be kept; where there is a default, it must.
        boolean nullsMatter = columns.stream().anyMatch(StoredColumn::filled);
        String where = nullsMatter
                ? ""
                : " where "
                        + String.join(
                                " or ",
                                columns.stream()
                                        .map(column -> column.sql() + " is not null")
                                        .toList());
        long id = insert("columns", table, table.key(), columns);
        fill(id, table, stored, where);
        List<Loss> kept = new ArrayList<>();
        for (StoredColumn column : columns) {
            add(
                    kept,
                    table,
                    column.name(),
                    Loss.Kind.VALUES,
                    sql.number("select count(" + column.sql() + ") from " + KeptEntry.store(id)));
        }
        endIfEmpty(id);
        return kept;
    }

    private long keep(String kind, StoredTable table, List<String> key, List<StoredColumn> columns, String where)
            throws SQLException {
        long id = insert(kind, table, key, columns);
        long rows = fill(id, table, columns, where);
        endIfEmpty(id);
        return rows;
    }

    /** After the step ran: what it did not delete is not kept. */
    public List<Loss> after() throws SQLException {
        List<Loss> kept = new ArrayList<>();
        for (Map.Entry<Long, StoredTable> one : deleting.entrySet()) {
            String store = KeptEntry.store(one.getKey());
            StoredTable table = one.getValue();
            String same = String.join(
                    " and ",
                    table.key().stream()
                            .map(Sql::quoted)
                            .map(name -> "k." + name + " = t." + name)
                            .toList());
            sql.execute(
                    "delete from " + store + " k where exists (select from " + table.rows() + " t where " + same + ")");
            long rows = sql.number("select count(*) from " + store);
            sql.execute("update admin_shell.kept_data set rows = " + rows + " where id = " + one.getKey());
            add(kept, table, null, Loss.Kind.DELETED, rows);
            endIfEmpty(one.getKey());
        }
        return kept;
    }

    private static void add(List<Loss> kept, StoredTable table, @Nullable String column, Loss.Kind kind, long rows) {
        if (rows > 0) {
            kept.add(new Loss(table.shortName(), column, kind, rows));
        }
    }

    private void endIfEmpty(long id) throws SQLException {
        if (sql.ask("select not exists (select from " + KeptEntry.store(id) + ")")) {
            sql.execute("drop table " + KeptEntry.store(id));
            sql.execute("delete from admin_shell.kept_data where id = " + id);
        }
    }

    private long insert(String kind, StoredTable table, List<String> key, List<StoredColumn> columns)
            throws SQLException {
        return sql.number("""
                insert into admin_shell.kept_data (revision_number, revision_id, kind, table_name, key_columns, columns,
                                                   types, not_null, sequences, rows, os_user, host, application_version)
                values (%d, %s, %s, %s, %s, %s, %s, array[%s]::boolean[], %s, 0, %s, %s, %s)
                returning id""".formatted(
                number,
                SqlLiteral.of(revision),
                SqlLiteral.of(kind),
                SqlLiteral.of(table.name()),
                KeptLedger.array(key),
                KeptLedger.array(columns.stream().map(StoredColumn::name).toList()),
                KeptLedger.array(columns.stream().map(StoredColumn::type).toList()),
                String.join(
                        ", ",
                        columns.stream()
                                .map(column -> String.valueOf(column.notNull()))
                                .toList()),
                new KeptSequences(sql).of(table, columns),
                SqlLiteral.of(operator.osUser()),
                SqlLiteral.of(operator.host()),
                SqlLiteral.of(operator.applicationVersion())));
    }

    /** Values of types that may go with the revision are kept as text, since a table that has such a type would hold it. */
    private long fill(long id, StoredTable table, List<StoredColumn> columns, String where) throws SQLException {
        String values = String.join(
                ", ",
                columns.stream()
                        .map(column -> column.builtIn() ? column.sql() : column.sql() + "::text as " + column.sql())
                        .toList());
        sql.execute("create table " + KeptEntry.store(id) + " as select " + values + " from " + table.rows() + where);
        long rows = sql.number("select count(*) from " + KeptEntry.store(id));
        sql.execute("update admin_shell.kept_data set rows = " + rows + " where id = " + id);
        return rows;
    }
}
