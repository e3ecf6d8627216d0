package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;
import socialmedia.schema.change.SchemaScript.Line;

/** Writes the scripts that lead from one schema to another and back, and runs them on a throw-away database before it gives them. */
public final class Autogeneration {

    private final ComparableSchemas schemas;
    private final Wishes wishes;

    public Autogeneration(Supplier<ShadowDatabase> shadows, Wishes wishes) {
        this.schemas = new ComparableSchemas(shadows);
        this.wishes = wishes;
    }

    /**
     * What is wanted beyond the schema.
     *
     * @param renames as they were given, {@code OLD:NEW}
     * @param isRename asked whether something that may have been renamed was
     * @param large tables that must stay writable; none for scripts in one piece
     */
    public record Wishes(List<String> renames, Predicate<Rename> isRename, Set<String> large) {

        public Wishes {
            renames = List.copyOf(renames);
            large = Set.copyOf(large);
        }

        public static Wishes none() {
            return new Wishes(List.of(), rename -> false, Set.of());
        }
    }

    /** The differences of two schemas: what the first lacks is missing. */
    public List<SchemaDifference> compare(SchemaState from, SchemaState to) {
        return schemas.between(to.schema(), from.schema());
    }

    /**
     * Writes and proves.
     *
     * @throws OperatorFailure (usage) for a rename that is not to be had
     */
    public Generated run(SchemaState from, SchemaState to) {
        if (wishes.renames().isEmpty() && compare(from, to).isEmpty()) {
            return Generated.nothing();
        }
        try {
            return generate(from, to);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private Generated generate(SchemaState from, SchemaState to) throws SQLException {
        Connection connection = from.connection();
        List<String> unproven = new ArrayList<>();
        from.unreproduced()
                .forEach(line ->
                        unproven.add(from.name() + " could not be made again on a throw-away database: " + line));
        Renaming renaming = rename(from, to, connection);
        ComparableSchemas.Both both = schemas.of(renaming.schema(), to.schema());
        DatabaseSchema before = both.one();
        DatabaseSchema after = both.other();
        SchemaScript up = SchemaChange.between(before, after);
        List<Line> lines = withRenames(renaming, up.lines());
        List<ScriptPair> pairs = new ArrayList<>();
        inexpressible(up, "the way up", unproven);
        if (!wishes.large().isEmpty() && unproven.isEmpty()) {
            pairs.addAll(new OnlinePairs(connection, before, after, renaming).write(lines, wishes.large(), unproven));
        }
        renaming.takeBack();
        if (pairs.isEmpty()) {
            SchemaScript down = SchemaChange.between(after, before);
            inexpressible(down, "the way down", unproven);
            pairs.add(new ScriptPair("", lines, withBackwards(down.lines(), renaming)));
        }
        return prove(pairs, unproven, renaming, connection, to);
    }

    private Renaming rename(SchemaState from, SchemaState to, Connection connection) throws SQLException {
        Renaming renaming = new Renaming(connection, from.schema(), to.schema());
        if (!from.unreproduced().isEmpty()) {
            if (!wishes.renames().isEmpty()) {
                throw new OperatorFailure(
                        Kind.FINDINGS,
                        "nothing can be renamed, since " + from.name()
                                + " could not be made again on a throw-away database: "
                                + from.unreproduced().get(0));
            }
            return renaming;
        }
        for (String word : wishes.renames()) {
            renaming.run(word);
        }
        for (Rename candidate : new RenameCandidates(renaming.schema(), to.schema()).find()) {
            if (wishes.isRename().test(candidate)) {
                renaming.run(candidate);
            }
        }
        return renaming;
    }

    private static void inexpressible(SchemaScript script, String which, List<String> unproven) {
        script.inexpressible().forEach(line -> unproven.add(which + " leaves out " + line));
    }

    static List<Line> withRenames(Renaming renaming, List<Line> lines) {
        List<Line> all = new ArrayList<>();
        renaming.done()
                .forEach(rename -> rename.statements().forEach(sql -> all.add(new Line(sql, rename.before(), null))));
        all.addAll(lines);
        return all;
    }

    static List<Line> withBackwards(List<Line> lines, Renaming renaming) {
        List<Line> all = new ArrayList<>(lines);
        for (int at = renaming.done().size() - 1; at >= 0; at--) {
            Rename back = renaming.done().get(at).back();
            back.statements().forEach(sql -> all.add(new Line(sql, back.before(), null)));
        }
        return all;
    }

    /** All pairs one after the other, then whether they led to the schema that is wanted. */
    private Generated prove(
            List<ScriptPair> pairs, List<String> unproven, Renaming renaming, Connection connection, SchemaState to)
            throws SQLException {
        List<String> reasons = new ArrayList<>(unproven);
        List<String> upLoses = new ArrayList<>();
        List<String> downLoses = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        boolean reproduced = unproven.stream().noneMatch(reason -> reason.contains("could not be made again"));
        DatabaseSchema reached = null;
        for (ScriptPair pair : reproduced ? pairs : List.<ScriptPair>of()) {
            PairProof.Result result = new PairProof(connection, pair, schemas).run();
            reasons.addAll(result.faults());
            upLoses.addAll(result.upLoses());
            result.downLoses().stream()
                    .filter(loss -> !isRenamed(loss, renaming))
                    .forEach(downLoses::add);
            warnings.addAll(result.warnings());
            reached = result.after();
            if (!result.faults().isEmpty()) {
                break;
            }
        }
        if (reached != null && reasons.size() == unproven.size()) {
            schemas.between(to.schema(), reached)
                    .forEach(difference -> reasons.add("after the way up remains " + difference.line()));
        }
        return new Generated(pairs, reasons, upLoses, downLoses, warnings, renaming.done());
    }

    /** Where rows were in the way, what is lost is told by names, and a new name looks like a loss. */
    private static boolean isRenamed(String loss, Renaming renaming) {
        return renaming.done().stream()
                .anyMatch(rename ->
                        loss.endsWith(" of " + rename.to()) || loss.startsWith("values of " + rename.to() + "."));
    }
}
