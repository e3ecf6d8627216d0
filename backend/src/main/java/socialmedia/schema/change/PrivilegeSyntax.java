package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** What a role may do with an object, or with those that another role will make. */
final class PrivilegeSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return change(object, entry, initial(entry), now(entry));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return change(object, entry, now(entry), initial(entry));
    }

    @Override
    public Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return new Alteration(change(object, to, now(from), now(to)), Set.of(), null);
    }

    private record State(Set<String> privileges, Set<String> options) {}

    private static State now(SchemaEntry entry) {
        return new State(words(entry.get("definition")), words(entry.find("with_grant_option")));
    }

    private static State initial(SchemaEntry entry) {
        return new State(
                words(entry.get("initial_definition")), words(entry.facts().get("initial_with_grant_option")));
    }

    private static Set<String> words(@Nullable String text) {
        return text == null || text.equals("none") ? Set.of() : new TreeSet<>(List.of(text.split(", ", -1)));
    }

    private static List<String> change(SchemaObject object, SchemaEntry entry, State from, State to) {
        List<String> statements = new ArrayList<>();
        Set<String> revoked = without(from.privileges(), to.privileges());
        Set<String> optionsRevoked = without(without(from.options(), to.options()), revoked);
        Set<String> options = without(to.options(), from.options());
        Set<String> granted = without(without(to.privileges(), from.privileges()), options);
        add(statements, object, entry, "revoke ", revoked, " from ", "");
        add(statements, object, entry, "revoke grant option for ", optionsRevoked, " from ", "");
        add(statements, object, entry, "grant ", granted, " to ", "");
        add(statements, object, entry, "grant ", options, " to ", " with grant option");
        return statements.isEmpty() ? statements : byItsGrantor(entry.facts().get("via"), statements);
    }

    /** What is granted by another than the owner is granted, and taken back, by none but that role. */
    private static List<String> byItsGrantor(@Nullable String grantor, List<String> statements) {
        if (grantor == null) {
            return statements;
        }
        List<String> all = new ArrayList<>(List.of("set role " + grantor));
        all.addAll(statements);
        all.add("reset role");
        return all;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }

    private static void add(
            List<String> statements,
            SchemaObject object,
            SchemaEntry entry,
            String verb,
            Set<String> privileges,
            String direction,
            String end) {
        if (privileges.isEmpty()) {
            return;
        }
        String field = entry.facts().getOrDefault("field", "");
        String list = privileges.stream().map(privilege -> privilege + field).collect(Collectors.joining(", "));
        String scope = entry.facts().getOrDefault("scope", "");
        String start = object.kind() != ObjectKind.DEFAULT_PRIVILEGE
                ? ""
                : "alter default privileges " + (scope.isEmpty() ? "" : scope + " ");
        statements.add(start + verb + list + " on " + entry.get("on") + direction + entry.get("to") + end);
    }
}
