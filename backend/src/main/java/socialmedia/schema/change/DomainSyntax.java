package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Domains. */
final class DomainSyntax implements TypeSyntax {

    @Override
    public String word() {
        return "domain";
    }

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return create(object, entry, List.of());
    }

    /** @param checks those that are made along with it */
    List<String> create(SchemaObject object, SchemaEntry entry, List<SchemaEntry> checks) {
        StringBuilder sql = new StringBuilder("create domain ")
                .append(object.name())
                .append(" as ")
                .append(entry.get("definition"));
        if (entry.find("collate") != null) {
            sql.append(" collate ").append(entry.get("collate"));
        }
        if (entry.find("default") != null) {
            sql.append(" default ").append(entry.get("default"));
        }
        if (entry.find("not_null_constraint") != null) {
            sql.append(" constraint ").append(entry.get("not_null_constraint"));
        }
        sql.append(entry.is("not_null") ? " not null" : "");
        checks.forEach(check -> sql.append(" constraint ")
                .append(check.get("constraint"))
                .append(' ')
                .append(check.get("definition")));
        return List.of(sql.toString());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        if (!from.get("definition").equals(to.get("definition"))
                || !Objects.equals(from.find("collate"), to.find("collate"))) {
            return null;
        }
        String alter = "alter domain " + object.name();
        List<String> statements = new ArrayList<>();
        if (!Objects.equals(from.find("default"), to.find("default"))) {
            statements.add(
                    alter + (to.find("default") == null ? " drop default" : " set default " + to.find("default")));
        }
        String name = to.find("not_null_constraint");
        boolean renamed = !Objects.equals(from.find("not_null_constraint"), name);
        if (from.is("not_null") && (renamed || !to.is("not_null"))) {
            statements.add(alter + " drop not null");
        }
        if (to.is("not_null") && (renamed || !from.is("not_null"))) {
            statements.add(alter + (name == null ? " set not null" : " add constraint " + name + " not null"));
        }
        return new Alteration(statements, Set.of(), null);
    }
}
