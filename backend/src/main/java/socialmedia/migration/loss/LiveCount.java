package socialmedia.migration.loss;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what goes with dropped tables and columns, each table read once and nothing locked. */
public final class LiveCount {

    private final Sql sql;

    public LiveCount(Sql sql) {
        this.sql = sql;
    }

    /** Those of dropped tables and columns that are not nought. */
    public List<Loss> of(List<Suspect> suspects) throws SQLException {
        List<Loss> losses = new ArrayList<>();
        for (List<Suspect> ofTable : dropped(suspects).values()) {
            String counts =
                    String.join(", ", ofTable.stream().map(LiveCount::count).toList());
            StoredTable table = ofTable.get(0).table();
            List<String> found = sql.texts("select unnest(array[" + counts + "]) from " + table.rows());
            for (int i = 0; i < found.size(); i++) {
                long number = Long.parseLong(found.get(i));
                if (number > 0) {
                    Suspect suspect = ofTable.get(i);
                    losses.add(Loss.of(
                            table,
                            suspect.column(),
                            suspect.column() == null ? Loss.Kind.ROWS : Loss.Kind.VALUES,
                            number));
                }
            }
        }
        return losses;
    }

    /** Whether there is any, found out as soon as there is one. */
    public boolean isAny(List<Suspect> suspects) throws SQLException {
        for (List<Suspect> ofTable : dropped(suspects).values()) {
            for (Suspect suspect : ofTable) {
                String where = suspect.column() == null
                        ? ""
                        : " where " + suspect.column().sql() + " is not null";
                if (sql.ask("select exists (select from " + suspect.table().rows() + where + ")")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, List<Suspect>> dropped(List<Suspect> suspects) {
        Map<String, List<Suspect>> dropped = new LinkedHashMap<>();
        suspects.stream()
                .filter(suspect ->
                        suspect.what() == Suspect.What.TABLE_DROPPED || suspect.what() == Suspect.What.COLUMN_DROPPED)
                .forEach(suspect -> dropped.computeIfAbsent(suspect.table().name(), name -> new ArrayList<>())
                        .add(suspect));
        return dropped;
    }

    private static String count(Suspect suspect) {
        return suspect.column() == null
                ? "count(*)"
                : "count(" + suspect.column().sql() + ")";
    }
}
