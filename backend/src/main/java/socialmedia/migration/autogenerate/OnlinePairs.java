package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialmedia.migration.ShadowScripts;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;
import socialmedia.schema.change.SchemaScript.Line;

/**
 * A way up in several pairs, each with its way down: what a part made is read from the database it was run on, and the way down is
 * written as any other, from there to what was before.
 */
final class OnlinePairs {

    private final Connection connection;
    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Renaming renaming;

    /** On a throw-away database where the renames were run. */
    OnlinePairs(Connection connection, DatabaseSchema from, DatabaseSchema to, Renaming renaming) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.renaming = renaming;
    }

    /** The pairs; none where everything is one part, or a part cannot be run, which is said. The database is as it was after. */
    List<ScriptPair> write(List<Line> lines, Set<String> large, List<String> unproven) throws SQLException {
        OnlineParts parts = new OnlineParts(from, to, renamed(large));
        parts.split(lines.subList(renaming.statements().size(), lines.size()));
        List<ScriptPair> pairs = new ArrayList<>();
        if (parts.concurrently().isEmpty() && parts.afterwards().isEmpty()) {
            return pairs;
        }
        DatabaseSchema before = from;
        before = add(pairs, "", parts.atOnce(), before, unproven);
        before = add(pairs, "concurrent indexes", parts.concurrently(), before, unproven);
        add(pairs, "validation", parts.afterwards(), before, unproven);
        for (int at = pairs.size() - 1; at >= 0; at--) {
            run(pairs.get(at).downName(), pairs.get(at).down(), unproven);
        }
        return withRenames(pairs);
    }

    private Set<String> renamed(Set<String> large) {
        Set<String> names = new HashSet<>(large);
        renaming.done().stream()
                .filter(rename -> names.contains(rename.from()))
                .toList()
                .forEach(rename -> names.add(rename.to()));
        return names;
    }

    private DatabaseSchema add(
            List<ScriptPair> pairs, String purpose, List<Line> up, DatabaseSchema before, List<String> unproven)
            throws SQLException {
        if (up.isEmpty() || !unproven.isEmpty() || !run("way up (" + purpose + ")", up, unproven)) {
            return before;
        }
        DatabaseSchema after = SchemaReader.read(connection);
        SchemaScript down = SchemaChange.between(after, before);
        down.inexpressible().forEach(line -> unproven.add("the way down (" + purpose + ") leaves out " + line));
        boolean indexes = down.lines().stream().allMatch(line -> line.sql().startsWith("drop index "));
        pairs.add(
                new ScriptPair(purpose, up, indexes && !purpose.isEmpty() ? concurrently(down.lines()) : down.lines()));
        return after;
    }

    private static List<Line> concurrently(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(
                        line.sql().replaceFirst("^drop index ", "drop index concurrently "),
                        line.object(),
                        line.loses()))
                .toList();
    }

    private boolean run(String name, List<Line> lines, List<String> unproven) throws SQLException {
        Fault fault = new ShadowScripts(connection).run(name, ScriptText.of(lines));
        if (fault != null) {
            unproven.add(fault.toString());
        }
        return fault == null;
    }

    /** Renames come first, and are taken back last. */
    private List<ScriptPair> withRenames(List<ScriptPair> pairs) {
        if (pairs.isEmpty() || renaming.done().isEmpty()) {
            return pairs;
        }
        List<ScriptPair> all = new ArrayList<>(pairs);
        ScriptPair first = pairs.get(0).purpose().isEmpty() ? all.remove(0) : new ScriptPair("", List.of(), List.of());
        all.add(
                0,
                new ScriptPair(
                        "",
                        Autogeneration.withRenames(renaming, first.up()),
                        Autogeneration.withBackwards(first.down(), renaming)));
        return all;
    }
}
