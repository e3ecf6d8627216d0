package socialmedia.schema.change;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.text.SqlLiteral;

/** Sequences. */
final class SequenceSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(
                "create " + (entry.is("unlogged") ? "unlogged " : "") + "sequence " + object.name() + options(entry));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop sequence " + object.name());
    }

    /** Where a sequence begins outside its new bounds it is set to its new start; elsewhere it goes on from where it is. */
    @Override
    public Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        List<String> statements = new ArrayList<>();
        if (from.is("unlogged") != to.is("unlogged")) {
            statements.add("alter sequence " + object.name() + " set " + (to.is("unlogged") ? "unlogged" : "logged"));
        }
        if (!options(from).equals(options(to))) {
            statements.add("alter sequence " + object.name() + options(to) + restart(from, to));
        }
        return new Alteration(statements, Set.of(), null);
    }

    static String restart(SchemaEntry from, SchemaEntry to) {
        BigInteger start = number(from, "start");
        boolean inside = start.compareTo(number(to, "minvalue")) >= 0 && start.compareTo(number(to, "maxvalue")) <= 0;
        return inside ? "" : " restart with " + to.get("start");
    }

    /** A sequence that begins to number a column goes on after the greatest number there is. */
    static String goOn(String sequence, String start, SchemaEntry column) {
        String greatest = "max(" + column.get("column") + ")";
        return "select setval(" + SqlLiteral.of(sequence) + ", " + greatest + " + 1, false) from " + column.get("table")
                + " having " + greatest + " >= " + start;
    }

    private static BigInteger number(SchemaEntry entry, String name) {
        return new BigInteger(entry.get(name));
    }

    private static String options(SchemaEntry entry) {
        return " as " + entry.get("definition") + " increment " + entry.get("increment") + " minvalue "
                + entry.get("minvalue") + " maxvalue " + entry.get("maxvalue") + " start " + entry.get("start")
                + " cache " + entry.get("cache") + (entry.is("cycle") ? " cycle" : " no cycle");
    }
}
