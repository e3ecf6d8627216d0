package socialmedia.migration.kept;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.loss.Sql;
import socialmedia.text.SqlLiteral;

/**
 * Puts back, in a step's own transaction, what earlier ways down of the same revision set aside. Where several have the same
 * row, the newest wins.
 */
public final class PuttingBack {

    private static final int NAMED = 20;

    private final Sql sql;
    private final KeptLedger ledger;
    private final List<KeptEntry> entries;
    private final String what;

    public PuttingBack(Sql sql, String revision, String what) throws SQLException {
        this.sql = sql;
        this.ledger = new KeptLedger(sql.connection());
        this.entries = ledger.of(revision);
        this.what = what;
    }

    public boolean isNothing() {
        return entries.isEmpty();
    }

    /**
     * Runs a statement that adds columns which may not be null, over rows whose values are kept: the columns come in nullable,
     * are filled and are made NOT NULL.
     *
     * @return whether it was run; any other statement is left to the caller
     */
    public boolean run(String statement) throws SQLException {
        Optional<AddedNotNull> added = entries.isEmpty() ? Optional.empty() : AddedNotNull.find(statement);
        List<KeptEntry> kept = added.isEmpty() ? List.of() : of(added.get());
        if (added.isEmpty() || kept.isEmpty()) {
            return false;
        }
        sql.execute(added.get().nullable());
        for (String column : added.get().columns()) {
            fill(kept, column);
            requireFilled(kept.get(0), column);
            sql.execute("alter table " + kept.get(0).table() + " alter column " + Sql.quoted(column) + " set not null");
        }
        return true;
    }

    private List<KeptEntry> of(AddedNotNull added) throws SQLException {
        List<KeptEntry> found = new ArrayList<>();
        for (KeptEntry entry : entries) {
            if (entry.kind() == KeptEntry.Kind.COLUMNS
                    && entry.columns().stream().anyMatch(added.columns()::contains)
                    && sql.ask("select to_regclass(" + SqlLiteral.of(added.table()) + ") = to_regclass("
                            + SqlLiteral.of(entry.table()) + ")")) {
                found.add(entry);
            }
        }
        return found;
    }

    private void fill(List<KeptEntry> kept, String column) throws SQLException {
        for (KeptEntry entry : kept) {
            TargetTable table = TargetTable.read(sql, entry.table());
            if (entry.columns().contains(column) && table.types().keySet().containsAll(entry.key())) {
                String name = Sql.quoted(column);
                quietly(
                        table,
                        "update " + entry.table() + " t set " + name + " = " + table.values(List.of(column)) + " from "
                                + entry.store() + " k where t." + name + " is null and " + entry.sameRow("t", "k"));
            }
        }
    }

    /** The rows that were made since have no value: which, rather than PostgreSQL's refusal. */
    private void requireFilled(KeptEntry entry, String column) throws SQLException {
        String empty = " from " + entry.table() + " t where t." + Sql.quoted(column) + " is null";
        long missing = sql.number("select count(*)" + empty);
        if (missing > 0) {
            throw new OperatorFailure(
                    OperatorFailure.Kind.FAILED,
                    what + " failed: " + missing + (missing == 1 ? " row" : " rows") + " of " + entry.display()
                            + " made since then have no value: " + named(entry, "t", empty, missing),
                    "rolled back; delete these rows, or give the column a default in the V file");
        }
    }

    /** Puts back all that the statements did not take already, the step's own tables and constraints being there. */
    public List<PutBackResult> finish() throws SQLException {
        List<PutBackResult> results = new ArrayList<>();
        for (KeptEntry entry : newestWins()) {
            Savepoint savepoint = sql.connection().setSavepoint();
            try {
                results.add(putBack(entry));
                sql.execute("set constraints all immediate");
                sql.connection().releaseSavepoint(savepoint);
            } catch (SQLException e) {
                if (!isRefusal(e)) {
                    throw e;
                }
                sql.connection().rollback(savepoint);
                results.add(new PutBackResult(
                        entry, 0, entry.rows(), List.of(), "the database refused them: " + firstLine(e)));
            }
        }
        for (PutBackResult result : results) {
            if (result.left() == 0) {
                ledger.end(result.entry(), "put back");
            } else {
                ledger.left(result.entry(), result.left());
            }
        }
        return results;
    }

    /** Rows are put in the newest first, values the newest last. */
    private List<KeptEntry> newestWins() {
        List<KeptEntry> order = new ArrayList<>(entries);
        order.removeIf(entry -> entry.kind() == KeptEntry.Kind.COLUMNS);
        List<KeptEntry> columns = new ArrayList<>(entries);
        columns.removeAll(order);
        Collections.reverse(columns);
        order.addAll(columns);
        return order;
    }

    /** Rather than a lock that could not be had, a deadlock, a request to stop or a lost connection. */
    private static boolean isRefusal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.matches("2[23].*|42.*|P0.*|0A.*|428.*");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private PutBackResult putBack(KeptEntry entry) throws SQLException {
        TargetTable table = TargetTable.read(sql, entry.table());
        List<String> needed = new ArrayList<>(entry.columns());
        needed.addAll(entry.key());
        List<String> missing = needed.stream()
                .filter(column -> !table.types().containsKey(column))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            String gone = table.isThere() ? "it has no column " + String.join(", ", missing) + " now" : "it is gone";
            return new PutBackResult(entry, 0, entry.rows(), List.of(), gone);
        }
        String fits = table.parentsAreThere(needed);
        if (entry.kind() == KeptEntry.Kind.COLUMNS) {
            columns(entry, table, fits);
        } else {
            rows(entry, table, fits);
            new KeptSequences(sql).advance(entry);
        }
        long left = sql.number("select count(*) from " + entry.store());
        return new PutBackResult(
                entry,
                entry.rows() - left,
                left,
                left == 0 ? List.of() : keys(entry, "k", " from " + entry.store() + " k"),
                entry.kind() == KeptEntry.Kind.COLUMNS
                        ? "their rows, or the rows they point at, are gone"
                        : "the rows they point at are gone, or others are in their place");
    }

    private void columns(KeptEntry entry, TargetTable table, String fits) throws SQLException {
        String where = entry.sameRow("t", "k") + " and " + fits;
        quietly(
                table,
                "update " + entry.table() + " t set " + set(entry.columns(), table) + " from " + entry.store()
                        + " k where " + where);
        sql.execute("delete from " + entry.store() + " k using " + entry.table() + " t where " + where);
    }

    private void rows(KeptEntry entry, TargetTable table, String fits) throws SQLException {
        String same = entry.sameRow("t", "k");
        String columns =
                String.join(", ", entry.columns().stream().map(Sql::quoted).toList());
        List<String> others = entry.columns().stream()
                .filter(column -> !entry.key().contains(column))
                .toList();
        if (entry.kind() == KeptEntry.Kind.TABLE && !entry.key().isEmpty() && !others.isEmpty()) {
            // The table is the step's own: a row that its script put there is the one that was there before.
            quietly(
                    table,
                    "update " + entry.table() + " t set " + set(others, table) + " from " + entry.store() + " k where "
                            + same + " and " + fits);
        }
        quietly(
                table,
                "insert into " + entry.table() + " (" + columns + ") overriding system value select "
                        + table.values(entry.columns()) + " from " + entry.store() + " k where " + fits
                        + " on conflict do nothing");
        sql.execute("delete from " + entry.store() + " k where " + fits
                + (entry.key().isEmpty()
                        ? ""
                        : " and exists (select from " + entry.table() + " t where " + same + ")"));
    }

    private static String set(List<String> columns, TargetTable table) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> Sql.quoted(column) + " = " + table.values(List.of(column)))
                        .toList());
    }

    /** Without the table's own triggers, which would do once more what they did when the rows were made. */
    private void quietly(TargetTable table, String change) throws SQLException {
        for (String trigger : table.triggers()) {
            sql.execute("alter table " + table.name() + " disable trigger " + trigger);
        }
        sql.execute(change);
        if (!table.triggers().isEmpty()) {
            sql.execute("set constraints all immediate");
        }
        for (String trigger : table.triggers()) {
            sql.execute("alter table " + table.name() + " enable trigger " + trigger);
        }
    }

    private String named(KeptEntry entry, String alias, String from, long all) throws SQLException {
        List<String> keys = keys(entry, alias, from);
        return String.join(", ", keys) + (all > keys.size() ? " and others" : "");
    }

    private List<String> keys(KeptEntry entry, String alias, String from) throws SQLException {
        if (entry.key().isEmpty()) {
            return List.of();
        }
        String key = String.join(
                ", ",
                entry.key().stream().map(name -> alias + "." + Sql.quoted(name)).toList());
        return sql.texts("select concat_ws(' ', " + key + ")" + from + " order by " + key + " limit " + NAMED);
    }
}
