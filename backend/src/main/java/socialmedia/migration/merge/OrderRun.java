package socialmedia.migration.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.ShadowScripts;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.migration.directory.Revision;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SampleRows;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.TableContents;

/** Revisions run in one order on a shadow database of their own, over rows as far as they bear them. */
final class OrderRun implements AutoCloseable {

    private final ShadowDatabase shadow;
    private final Connection connection;
    private final ShadowScripts scripts;
    private final SampleRows rows;
    private final Map<String, Fault> overRows = new LinkedHashMap<>();
    private boolean cleared;

    OrderRun(ShadowDatabase shadow) {
        this.shadow = shadow;
        this.connection = shadow.connections().open();
        this.scripts = new ShadowScripts(connection);
        this.rows = new SampleRows(connection);
    }

    /** Runs what both orders have in common, and fills the tables it made. */
    @Nullable
    Fault prefix(List<Revision> revisions) throws SQLException {
        for (Revision revision : revisions) {
            Fault fault = up(revision);
            if (fault != null) {
                return fault;
            }
            rows.fill();
        }
        overRows.clear();
        cleared = false;
        return null;
    }

    /** Runs a branch; gives the fault that stopped it on empty tables too, else null. */
    @Nullable
    Fault up(List<Revision> revisions) throws SQLException {
        for (Revision revision : revisions) {
            Fault fault = up(revision);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable Fault up(Revision revision) throws SQLException {
        String file = "upgrade/" + revision.upName();
        Fault fault = scripts.run(file, revision.up());
        if (fault == null) {
            return null;
        }
        rows.clear();
        cleared = true;
        Fault empty = scripts.run(file, revision.up());
        if (empty == null) {
            overRows.put(revision.id(), fault);
            rows.fill();
        }
        return empty;
    }

    @Nullable
    Fault down(Revision revision, String script) throws SQLException {
        return scripts.run("downgrade/" + revision.downName(), script);
    }

    void fill() throws SQLException {
        rows.fill();
    }

    DatabaseSchema schema() throws SQLException {
        return SchemaReader.read(connection);
    }

    TableContents contents() throws SQLException {
        return TableContents.read(connection);
    }

    /** The revisions that only ran on empty tables, each with what stopped it before. */
    Map<String, Fault> overRows() {
        return overRows;
    }

    /** Whether rows had to go, so that contents say nothing. */
    boolean isCleared() {
        return cleared;
    }

    /** Columns that hold the same at the fork, whichever run: the others have values of their own moment. */
    static Set<String> alike(TableContents one, TableContents other) {
        Set<String> names = new TreeSet<>();
        one.columns().forEach((name, column) -> {
            if (column.equals(other.columns().get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    /** Of these columns, those that now hold different values in the two. */
    static List<String> different(Set<String> names, TableContents one, TableContents other) {
        List<String> different = new ArrayList<>();
        for (String name : names) {
            TableContents.Column here = one.columns().get(name);
            TableContents.Column there = other.columns().get(name);
            if (here != null && there != null && !here.equals(there)) {
                different.add(name);
            }
        }
        return different;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // It goes with its database.
        }
        shadow.close();
    }
}
